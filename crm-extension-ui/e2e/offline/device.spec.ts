import { coverageOf, heading, openPicker } from '../product';
import { expect, test } from './phone';
import { expectAllSent, fillIn, keptIn, logVisit, pickHcp, statusBar, storedVisits, submit, submitOffline, visits } from './visits';

test('without any network the application starts and shows home, the list and the form', async ({ phone }) => {
  await phone.signIn('rep16');
  const coverage = await coverageOf(phone.page);
  await phone.leaveNetwork();
  await phone.kill();

  await phone.start();
  await phone.page.goto('./');
  await expect(heading(phone.page, /^Hello/)).toBeVisible();
  expect(await coverageOf(phone.page)).toBe(coverage);
  await expect(statusBar(phone.page)).toContainText('No connection: what you enter is kept on this device');
  await phone.page.goto('./#/calls');
  await expect(phone.page.getByText('No connection: the newest calls as of')).toBeVisible();
  await expect(phone.page.locator('a[data-call]').first()).toBeVisible();
  await phone.page.goto('./#/calls/new');
  await openPicker(phone.page);
  await phone.page.getByRole('option').first().click();
  await fillIn(phone.page, 1);
});

test('what is typed is kept at each key, over a reload and over an update of the application', async ({ phone }) => {
  await phone.signIn('rep17');
  await pickHcp(phone.page, 1);
  const note = phone.page.getByLabel('Note');
  const keptNotes = async (): Promise<(string | undefined)[]> => {
    const kept = await keptIn<{ values?: { nextActionNote: string } }>(phone.page, 'notes');
    return kept.map(({ values }) => values?.nextActionNote);
  };
  let typed = '';
  for (const key of 'Wants the study') {
    await note.pressSequentially(key);
    typed += key;
    await expect.poll(keptNotes).toContain(typed);
  }
  await phone.page.reload();
  await expect(note).toHaveValue(typed);

  phone.network.serveNewVersion();
  await phone.page.reload();
  await expect(statusBar(phone.page)).toContainText('A new version is ready. What you typed stays.');
  await note.pressSequentially(', twice');
  const reloaded = phone.page.waitForEvent('load');
  await phone.page.getByRole('button', { name: 'Update' }).click();
  await reloaded;
  await expect(note).toHaveValue(`${typed}, twice`);
  await expect(statusBar(phone.page)).not.toContainText('A new version is ready');
});

test('a full phone is said at once, and neither what waits nor what is typed is lost', async ({ phone }) => {
  await phone.signIn('rep18');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1);
  const makeRoom = await phone.restartFull();
  const hcp = await pickHcp(phone.page, 2);
  await fillIn(phone.page, 2);
  await expect(phone.page.getByText('The device is full: what you type is kept only while this page is open').first()).toBeVisible();
  await submit(phone.page);
  await expect(phone.page.getByRole('alert')).toContainText('This is not saved: the device is full');
  await expect(phone.page.getByLabel('Note')).toHaveValue(visits(2)[1]!);
  await expect(statusBar(phone.page)).toContainText('No connection: 1 waiting on this device');

  await makeRoom();
  await submitOffline(phone.page, hcp);
  await phone.joinNetwork();
  await expectAllSent(phone.page);
  expect(await storedVisits('rep18')).toEqual(visits(2));
});
