import { choose, coverageOf, heading, unseenTarget } from '../product';
import { sql } from './control';
import { expect, test } from './phone';
import { expectAllSent, fillIn, keptIn, logVisit, statusBar, storedVisits, submit, submitOffline, visits, visitsOf } from './visits';

const RECALLED = 'Recallol';

test('a call made offline moves the coverage as soon as it is sent', async ({ phone }) => {
  await phone.signIn('rep08');
  const before = await coverageOf(phone.page);
  await phone.leaveNetwork();
  const hcp = await unseenTarget(phone.page);
  await fillIn(phone.page, 1);
  await submitOffline(phone.page, hcp);
  expect(await coverageOf(phone.page)).toBe(before);

  await phone.joinNetwork();
  await expect(phone.page.getByText(`Sent: call with ${hcp}`)).toBeVisible();
  await expect.poll(() => coverageOf(phone.page)).toBeGreaterThan(before);
});

test('a call with an HCP who has left the territory since is stored in the territory of its day', async ({ phone }) => {
  await phone.signIn('rep09');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1, { yesterday: true });
  const [entry] = await keptIn<{ date: string; intent: { body: string } }>(phone.page, 'outbox');
  const { hcpId } = JSON.parse(entry!.intent.body) as { hcpId: string };
  const assigned = `from account_territory_assignment where account_id = '${hcpId}' and valid_to is null`;
  const [home] = await sql(`select territory_id ${assigned}`);
  await sql(`insert into account_territory_assignment (id, account_id, territory_id, tier, valid_from)
             select gen_random_uuid(), account_id, (select id from territory where id <> territory_id order by name limit 1),
                    tier, date '${entry!.date}' + 1 ${assigned}`);
  await sql(`update account_territory_assignment set valid_to = date '${entry!.date}' + 1
             where account_id = '${hcpId}' and territory_id = '${home!['territory_id']}' and valid_to is null`);

  await phone.joinNetwork();
  await expectAllSent(phone.page);
  expect(await visitsOf('rep09', 'territory_id, status')).toEqual([{ ...home, status: 'SUBMITTED' }]);
});

test('a call that the server refuses stays on the phone with the reason, holds nothing up and can be mended', async ({ phone }) => {
  await sql(`insert into product (id, external_id, name) values (gen_random_uuid(), '${RECALLED}', '${RECALLED}')`);
  const [other] = await sql(`select name from product where withdrawn_on is null and name <> '${RECALLED}' order by name limit 1`);
  const product = String(other!['name']);
  await phone.signIn('rep10');
  await phone.leaveNetwork();
  await logVisit(phone.page, 1, { product: RECALLED });
  await logVisit(phone.page, 2, { product });
  await sql(`update product set withdrawn_on = current_date - 1 where external_id = '${RECALLED}'`);

  await phone.joinNetwork();
  await expect(statusBar(phone.page)).toContainText('1 entry was not accepted');
  await phone.page.getByRole('link', { name: 'See why' }).click();
  const refused = phone.page.locator('[data-entry]');
  await expect(refused).toHaveCount(1);
  await expect(refused).toHaveAttribute('data-state', 'refused');
  await expect(refused).toContainText('The product does not exist or was withdrawn');
  expect(await storedVisits('rep10')).toEqual(visits(2).slice(1));

  await refused.getByRole('link', { name: 'Edit' }).click();
  await choose(phone.page, 'No longer offered');
  await choose(phone.page, product);
  await submit(phone.page);
  await expect(heading(phone.page, /^Hello/)).toBeVisible();
  await expectAllSent(phone.page);
  expect(await storedVisits('rep10')).toEqual(visits(2).reverse());
});
