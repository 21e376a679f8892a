import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { act, detail, openInbox, REP, rows, state, test, undo } from './disputes';
import type { IcDisputePage } from '../src/data/types';
import { choose, expectAccessible, signIn, uniqueName } from './product';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('a manager asks, the rep answers with a file, and a part is granted, taken back and granted again', async ({ page, browser, others }) => {
  test.slow();
  const word = uniqueName('part');
  const dispute = await others.file(word);
  await openInbox(page, word, await others.managerOf(dispute));
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('$400.00');
  await expect(rows(page)).toContainText(/Acknowledge by .* \(in 47 hours\)/);
  await expectAccessible(page);
  await rows(page).getByRole('link').click();
  await expect(detail(page).getByText(`INV ${word}`, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await act(page, 'Acknowledge').click();
  await expect(page.getByText(`Acknowledged: ${dispute.payee.name}`)).toBeVisible();
  await expect(detail(page).locator('dispute-clock').first()).toContainText('Kept');
  await act(page, 'Ask for information').click();
  await page.getByLabel('What do you need to know?').fill('Which wholesaler was that?');
  await detail(page).getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(state(page)).toHaveText('Awaiting information');
  await expect(detail(page).locator('dispute-clock').nth(1)).toContainText('Paused since');

  const phone = await (await browser.newContext()).newPage();
  await signIn(phone, REP, `#/disputes/${dispute.id}`);
  await expect(phone.getByText('Which wholesaler was that?').first()).toBeVisible();
  await expectAccessible(phone);
  await phone.getByLabel('Add a photo or PDF').setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: PDF });
  await expect(phone.getByText('invoice.pdf')).toBeVisible();
  await phone.getByLabel('Your answer').fill('The one in the north');
  await phone.getByRole('button', { name: 'Send the answer' }).click();
  await expect(state(phone)).toHaveText('In review');
  await expect(phone.getByLabel('Your answer')).toBeHidden();
  await expect(phone.getByRole('button', { name: /^Document 1/ })).toBeVisible();

  await expect(state(page)).toHaveText('In review');
  await expect(page.getByRole('region', { name: 'Replies to the filer' })).toContainText('The one in the north');
  await expect(detail(page).locator('dispute-clock').nth(1)).toContainText('Running');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Document 1/ }).click();
  expect(readFileSync(await (await coming).path()).subarray(0, 5).toString()).toBe('%PDF-');

  await act(page, 'Approve').click();
  await page.getByLabel('How much is granted').fill('900');
  await page.getByLabel('What does the filer read?').fill('The part that we found');
  const approve = detail(page).locator('dispute-approval').getByRole('button', { name: 'Approve' });
  await approve.click();
  await expect(page.getByText('At most $400.00 can be granted.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('How much is granted').fill('120.5');
  await approve.click();
  await expect(state(page)).toHaveText('Partly approved');
  await undo(page).click();
  await expect(state(page)).toHaveText('In review');
  await act(page, 'Approve').click();
  await page.getByLabel('How much is granted').fill('120.5');
  await page.getByLabel('What does the filer read?').fill('The part that we found');
  await approve.click();
  await expect(detail(page).locator('.answer')).toContainText('$120.50 comes with the next statement');
  await expect(act(page, 'Approve')).toHaveCount(0);
  await expectAccessible(page);

  await expect(detail(phone).locator('.answer')).toContainText('The part that we found');
  await phone.getByRole('button', { name: 'Accept and close' }).click();
  await expect(detail(phone).getByText('Closed', { exact: true })).toBeVisible();
});

test('a dispute rises to the liaison, who denies it, and the rep reopens it once', async ({ page, browser, others }) => {
  test.slow();
  const word = uniqueName('rise');
  const filed = await others.file(word);
  await openInbox(page, word, await others.managerOf(filed));
  await rows(page).getByRole('link').click();
  await act(page, 'Escalate').click();
  await page.getByLabel('Why does it go to: Ops liaison?').fill('The target came from there');
  await detail(page).locator('inbox-writer').getByRole('button', { name: 'Escalate' }).click();
  await expect(detail(page).getByText('Decided by: Ops liaison.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What happened' })).toContainText('The target came from there');

  const other = await (await browser.newContext()).newPage();
  await openInbox(other, word, await others.liaisonOf(filed));
  await expect(rows(other)).toHaveCount(1);
  await rows(other).getByRole('link').click();
  await act(other, 'Deny').click();
  await detail(other).locator('inbox-writer').getByRole('button', { name: 'Deny' }).click();
  await expect(other.getByText('Write something first.')).toBeVisible();
  await other.getByLabel('Why is nothing granted?').fill('It belongs to the next cycle');
  await detail(other).locator('inbox-writer').getByRole('button', { name: 'Deny' }).click();
  await expect(state(other)).toHaveText('Denied');
  await expectAccessible(other);

  const rep = await (await browser.newContext()).newPage();
  await signIn(rep, REP, `#/disputes/${filed.id}`);
  await expect(detail(rep).locator('.answer')).toContainText('It belongs to the next cycle');
  await rep.getByRole('button', { name: 'Do not accept: reopen' }).click();
  await rep.getByLabel('Why do you not accept it?').fill('The invoice is of August');
  await rep.getByRole('button', { name: 'Reopen', exact: true }).click();
  await expect(state(rep)).toHaveText('Filed');
  await rep.getByText('Before it was reopened').click();
  await expect(detail(rep).locator('dispute-clock')).toHaveCount(4);
  await expectAccessible(rep);
  await rep.getByRole('button', { name: 'Withdraw' }).click();
  await expect(state(rep)).toHaveText('Withdrawn');
  await undo(rep).click();
  await expect(state(rep)).toHaveText('Filed');
});

test('several are acknowledged at once, and taken back', async ({ page, others }) => {
  const word = uniqueName('bulk');
  const first = await others.file(word);
  await others.file(word);
  await openInbox(page, word, await others.managerOf(first));
  await expect(rows(page)).toHaveCount(2);
  if (isPhone(page)) await page.locator('page-header').getByRole('button', { name: 'Select' }).click();
  await rows(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Select all', exact: true }).click();
  await expectAccessible(page);
  await page.locator('inbox-bulk').getByRole('button', { name: 'Acknowledge' }).click();
  await expect(page.getByText('Acknowledge: 2 done')).toBeVisible();
  await expect(rows(page).getByText('Acknowledged', { exact: true })).toHaveCount(2);
  await undo(page).click();
  await expect(rows(page).getByText('Filed', { exact: true })).toHaveCount(2);
});

test('the board and the filter narrow the list, and the list goes into a file', async ({ page, others }) => {
  const word = uniqueName('board');
  const dispute = await others.file(word);
  await openInbox(page, word, await others.managerOf(dispute));
  await expect(rows(page)).toHaveCount(1);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV', exact: true }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('ic-disputes.csv');
  expect(readFileSync(await file.path(), 'utf8').trim().split('\r\n')).toHaveLength(2);

  await page.locator('inbox-filter').getByRole('button', { name: /^Filter/ }).click();
  await choose(page, 'Overdue');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show disputes', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  expect(new URL(page.url()).hash).toContain('overdue=true');

  if (isPhone(page)) await page.locator('dispute-board summary').click();
  await expect(page.locator('dispute-board .tile').first()).toContainText('Manager');
  await expectAccessible(page);
  await page.locator('dispute-board').getByRole('link', { name: /Compensation committee/ }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/disputes?level=COMPENSATION_COMMITTEE');
  await expect(page.locator('dispute-board .tile[aria-current]')).toContainText('Compensation committee');
  await expect(page.locator('dispute-board').getByRole('link', { name: 'Reports' })).toHaveAttribute('href', '#/disputes/reports');
});

test('why a promise is due when it is, is told day by day', async ({ page, others }) => {
  const dispute = await others.file(uniqueName('why'));
  await signIn(page, await others.managerOf(dispute), `#/disputes/${dispute.id}`);
  const clock = detail(page).locator('dispute-clock').nth(1);
  await expect(clock.getByRole('heading', { name: /Decide within \d+ working days/ }).first()).toBeVisible();
  await expect(clock.getByRole('img')).toHaveAccessibleName(/of the time allowed is used up/);
  await clock.getByRole('button', { name: 'Why then?' }).click();
  await expect(page.getByRole('dialog', { name: /why then/ })).toBeVisible();
  const sheet = clock.locator('due-explanation');
  await expect(sheet).toContainText('working days, the first of them after the day of');
  expect(await sheet.locator('[data-date]').count()).toBeGreaterThan(10);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(clock.getByRole('button', { name: 'Why then?' })).toBeFocused();
});

test('a dispute is nothing to those of another region, and notes are nothing to the rep', async ({ page, browser, others }) => {
  const filed = await others.file(uniqueName('scope'));
  await others.act(await others.managerOf(filed), filed, 'notes', { text: 'Secret among us', mentions: [] });
  await signIn(page, await others.strangerTo(filed), `#/disputes/${filed.id}`);
  await expect(detail(page).getByRole('heading', { name: 'Not found' })).toBeVisible();
  await expectAccessible(page);
  const rep = await (await browser.newContext()).newPage();
  await signIn(rep, REP, `#/disputes/${filed.id}`);
  await expect(rep.getByRole('region', { name: 'Conversation' })).toBeVisible();
  await expect(rep.getByText('Internal notes')).toHaveCount(0);
  await expect(rep.getByText('Secret among us')).toHaveCount(0);
  await expect(rep.locator('dispute-acts')).toHaveCount(0);
});

test('a notification leads to the dispute it is about', async ({ page, others }) => {
  const filed = await others.file(uniqueName('told'));
  await others.act(await others.managerOf(filed), filed, 'acknowledge');
  await signIn(page, REP, '#/notifications');
  await page.locator('notifications-panel li').first().getByRole('button').click();
  await expect.poll(() => new URL(page.url()).hash).toBe(`#/disputes/${filed.id}`);
  await expect(state(page)).toHaveText('Acknowledged');
});

test('who acts on what somebody else changed unheard is told who and what, and loses nothing', async ({ page, others }) => {
  await page.route('**/api/events', (route) => route.abort());
  const filed = await others.file(uniqueName('stale'));
  await signIn(page, await others.managerOf(filed), `#/disputes/${filed.id}`);
  await act(page, 'Deny').click();
  await page.getByLabel('Why is nothing granted?').fill('Paid in August');
  await others.act('ops', filed, 'acknowledge');
  const deny = detail(page).locator('inbox-writer').getByRole('button', { name: 'Deny' });
  await deny.click();
  await expect(detail(page).getByText(`Changed meanwhile. ${await others.nameOf('ops')}: Acknowledged`)).toBeVisible();
  await expect(page.getByLabel('Why is nothing granted?')).toHaveValue('Paid in August');
  await expectAccessible(page);
  await deny.click();
  await expect(detail(page).locator('.answer')).toContainText('Paid in August');
});

test('single keys act on the open dispute', { tag: '@keyboard' }, async ({ page, others }) => {
  const word = uniqueName('keys');
  const filed = await others.file(word);
  await openInbox(page, word, await others.managerOf(filed));
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(state(page)).toHaveText('Filed');
  await page.keyboard.press('a');
  await expect(state(page)).toHaveText('Acknowledged');
  await page.keyboard.press('s');
  await expect(state(page)).toHaveText('In review');
  await page.keyboard.press('z');
  await expect(state(page)).toHaveText('Acknowledged');
  await page.keyboard.press('d');
  await expect(page.getByLabel('Why is nothing granted?')).toBeFocused();
});

test('the disputes speak German', async ({ page, others }) => {
  const word = uniqueName('deutsch');
  const filed = await others.file(word);
  await page.addInitScript(() => { localStorage.setItem('crm.language', 'de'); });
  await signIn(page, await others.managerOf(filed), `#/disputes?q=${word}`);
  await expect(rows(page)).toContainText('Bestätigen bis');
  await rows(page).getByRole('link').click();
  await expect(detail(page).getByText('Was zugesagt ist')).toBeVisible();
  await expectAccessible(page);
});

test('a manager files for a rep who misses a transaction, without seeing the pay', async ({ page, others }) => {
  const word = uniqueName('lost');
  const { items } = await others.get<{ items: { id: string; payee: { name: string }; cycle: { name: string } }[] }>('manager02', 'ic-statements/disputable');
  const { payee, cycle } = items.at(-1)!;
  await signIn(page, 'manager02', '#/disputes/new');
  await page.getByLabel('For whom?').selectOption(payee.name);
  await page.getByLabel('On the statement of which cycle?').selectOption(cycle.name);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText(`For ${payee.name}`)).toBeVisible();
  await page.getByLabel('Which transaction?').fill(`INV ${word}`);
  await page.getByLabel('Its date').fill('2026-09-01');
  await page.getByLabel('You expect').fill('250');
  await page.getByLabel('Why?').fill(`It was sold there: ${word}`);
  await page.getByRole('button', { name: 'File the dispute' }).click();
  await expect(page.getByText(/^Dispute filed: .* has it now$/)).toBeVisible();
  const found = await others.get<IcDisputePage>('manager02', `ic-disputes?q=${word}`);
  expect(found.items).toMatchObject([{ payee, level: 'LIAISON', status: 'FILED' }]);
});
