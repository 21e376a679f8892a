import { server } from './control';
import { expect, test } from './phone';
import { expectAllSent, logVisit, logVisits, statusBar, storedVisits, visits } from './visits';

test('200 calls made offline outlive the death of the browser and arrive once each, in order', async ({ phone }) => {
  await phone.signIn('rep03');
  await phone.leaveNetwork();
  await logVisits(phone.page, 200);
  await phone.kill();

  await phone.start();
  await phone.page.goto('./');
  await expect(statusBar(phone.page)).toContainText('No connection: 200 waiting on this device');
  await phone.joinNetwork();
  await expectAllSent(phone.page);
  expect(await storedVisits('rep03')).toEqual(visits(200));
});

test('calls whose first answer is lost are sent again and stored once', async ({ phone }) => {
  await phone.signIn('rep04');
  await phone.leaveNetwork();
  await logVisits(phone.page, 20);
  phone.network.loseFirstAnswers();
  await phone.joinNetwork();
  await phone.page.reload();
  await expectAllSent(phone.page);
  expect(await storedVisits('rep04')).toEqual(visits(20));
  expect(phone.network.written).toHaveLength(40);
});

test('a server that dies in the middle of a sync has lost nothing and stores nothing twice', async ({ phone }) => {
  await phone.signIn('rep05');
  await phone.leaveNetwork();
  await logVisits(phone.page, 60);
  const broken = phone.network.breakAtWrite(20);
  await phone.joinNetwork();
  await phone.page.reload();
  await broken;
  await server.kill();
  phone.network.mend();
  await expect(statusBar(phone.page)).toContainText('No connection: 41 waiting on this device');

  await phone.page.goto('./#/waiting');
  await expect(phone.page.locator('[data-entry]')).toHaveCount(41);
  await server.start();
  await phone.page.getByRole('button', { name: 'Send now' }).click();
  await expectAllSent(phone.page);
  expect(await storedVisits('rep05')).toEqual(visits(60));
});

test('two open tabs send each call once', async ({ phone }) => {
  await phone.signIn('rep06');
  await phone.leaveNetwork();
  await logVisits(phone.page, 30);
  await phone.page.reload();
  const other = await phone.openTab();
  for (const tab of [phone.page, other]) await expect(statusBar(tab)).toContainText('No connection: 30 waiting on this device');

  await phone.joinNetwork();
  await Promise.all([expectAllSent(phone.page), expectAllSent(other)]);
  expect(await storedVisits('rep06')).toEqual(visits(30));
  expect(new Set(phone.network.written).size).toBe(phone.network.written.length);
});

test('Background Sync sends what waits while no page is open', async ({ phone }) => {
  await phone.signIn('rep07');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1);
  await logVisit(phone.page, 2);
  await phone.syncWithoutPage('outbox');
  await expect.poll(() => storedVisits('rep07')).toEqual(visits(2));
});
