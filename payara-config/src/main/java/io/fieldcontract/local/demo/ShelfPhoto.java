package io.fieldcontract.local.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws what a rep takes a photo of: a pharmacy's shelf with a gap in it. */
final class ShelfPhoto {
  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  private static final int BOARDS = 3;
  private static final int PLACES = 8;
  private static final int EDGE = 32;
  private static final int BOARD = 14;
  private static final Color[] BOXES = {
    new Color(0x2F6FA8), new Color(0x3F8F5F), new Color(0xC9772C), new Color(0x8A4F9E)
  };

  private final BufferedImage image =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
  private final Dice dice;

  private ShelfPhoto(Dice dice) {
    this.dice = dice;
  }

  /** A JPEG of about 30 kB. */
  static byte[] jpeg(Dice dice) throws IOException {
    ShelfPhoto photo = new ShelfPhoto(dice);
    photo.draw();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(photo.image, "jpeg", file);
    return file.toByteArray();
  }

  private void draw() {
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0xDCD6CA));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    int gap = dice.between(0, BOARDS - 1);
    for (int board = 0; board < BOARDS; board++) {
      drawBoard(pen, board, board == gap);
    }
    pen.dispose();
  }

  private void drawBoard(Graphics2D pen, int board, boolean gap) {
    int height = (HEIGHT - 2 * EDGE) / BOARDS;
    int top = EDGE + board * height;
    int ground = top + height - BOARD;
    pen.setColor(new Color(0, 0, 0, 40));
    pen.fillRect(EDGE, top, WIDTH - 2 * EDGE, height);
    Color colour = BOXES[dice.between(0, BOXES.length - 1)];
    int empty = dice.between(1, PLACES - 5);
    for (int place = 0; place < PLACES; place++) {
      boolean missing = gap && place >= empty && place < empty + 4;
      if (!missing) {
        drawBox(pen, EDGE + 10 + place * (WIDTH - 2 * EDGE - 20) / PLACES, ground, colour);
      }
    }
    pen.setColor(new Color(0x7A6A55));
    pen.fillRect(EDGE, ground, WIDTH - 2 * EDGE, BOARD);
    pen.setColor(Color.WHITE);
    for (int place = 0; place < PLACES; place++) {
      pen.fillRect(EDGE + 30 + place * (WIDTH - 2 * EDGE - 20) / PLACES, ground + 3, 40, BOARD - 6);
    }
  }

  private void drawBox(Graphics2D pen, int left, int ground, Color colour) {
    int width = (WIDTH - 2 * EDGE - 20) / PLACES - 8;
    int height = dice.between(74, 98);
    pen.setColor(colour);
    pen.fillRect(left, ground - height, width, height);
    pen.setColor(colour.darker());
    pen.fillRect(left + width - 10, ground - height, 10, height);
    pen.setColor(new Color(0xF4F1EA));
    pen.fillRect(left + 8, ground - height + 18, width - 26, 26);
  }
}
