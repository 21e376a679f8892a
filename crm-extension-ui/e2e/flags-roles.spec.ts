import { expect } from '@playwright/test';
import { button, detail, LIAISON, openInbox, REP, rows, test } from './flags';
import { expectAccessible, heading, signIn, uniqueName } from './product';

test('the rep reads the answer and the replies, and nothing that was said inside', async ({ page, others }) => {
  const word = uniqueName('rep');
  const flag = await others.raise(word, 15);
  await others.act(LIAISON, flag, 'notes', { text: 'Secret among us' });
  await others.act(LIAISON, flag, 'replies', { text: 'Thank you for telling' });
  await others.act(LIAISON, flag, 'resolve', { done: 'Back in stock' });
  await signIn(page, REP, `#/flags/${flag.id}`);
  await expect(detail(page).locator('.answer')).toContainText('Back in stock');
  await expect(page.getByRole('region', { name: 'Answers to you' })).toContainText('Thank you for telling');
  await expect(page.getByText('Internal notes')).toHaveCount(0);
  await expect(page.getByText('Secret among us')).toHaveCount(0);
  await expect(page.getByText('What happened')).toHaveCount(0);
  await expect(detail(page).locator('flag-acts, textarea')).toHaveCount(0);
  await expectAccessible(page);
});

test('a manager reads everything and may reply, and no more', async ({ page, others }) => {
  const word = uniqueName('manager');
  const flag = await others.raise(word, 16);
  await openInbox(page, word, await others.managerOf(flag));
  await expect(rows(page)).toHaveCount(1);
  const search = page.getByLabel('Outlet, city or note');
  await search.fill('');
  await expect.poll(() => new URL(page.url()).hash).toBe('#/flags');
  await search.pressSequentially(`${word} seen`, { delay: 40 });
  await expect(rows(page)).toHaveCount(1);
  await expect(search).toHaveValue(`${word} seen`);
  await expect(rows(page).getByRole('checkbox')).toHaveCount(0);
  await rows(page).getByRole('link').click();
  await expect(page.getByRole('region', { name: 'Internal notes' })).toBeVisible();
  await expect(detail(page).locator('flag-acts')).toHaveCount(0);
  await expect(button(page, 'Write a note')).toHaveCount(0);
  await button(page, 'Write a reply').click();
  await page.getByLabel('Reply: the reporter reads it').fill('I talk to them on Friday');
  await button(page, 'Send the reply').click();
  await expect(page.getByRole('region', { name: 'Replies to the reporter' }).getByRole('listitem')).toContainText('Friday');
  await expectAccessible(page);
});

test('the inbox speaks German', async ({ page, others }) => {
  const word = uniqueName('deutsch');
  await others.raise(word, 17, { type: 'STOCK_OUT' });
  await page.addInitScript(() => { localStorage.setItem('crm.language', 'de'); });
  await signIn(page, LIAISON, `#/flags?q=${word}`);
  await expect(heading(page, 'Meldungen')).toBeVisible();
  await rows(page).getByRole('link').click();
  await expect(detail(page).getByText('Nicht lieferbar')).toBeVisible();
  await expect(detail(page).getByText('Interne Notizen')).toBeVisible();
  await expectAccessible(page);
});
