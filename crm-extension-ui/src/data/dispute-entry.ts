import type { DeviceStore } from '../offline/device-store';
import { isDate, type LocalDate } from './dates';
import { newId } from './ids';
import { type Kept, KeptForm } from './kept-form';
import { amountOf, typedAmount } from './money';
import type { DisputableStatement, DisputeCategory, IcStatementLine, Named } from './types';

/** What somebody disputes, as the form has it: amounts as they were typed, in the currency of the statement. */
export interface DisputeValues {
  /** The dispute's key at the server, made here so that files can follow it without a network. */
  id: string;
  /** The statement it is about; only its cycle is shown. */
  statement: { id: string; cycle: Named; currency: string };
  /** Whom a manager files for; nobody in an own dispute. */
  payee?: Named;
  /** The line as it was when the form was opened; none when a transaction is missing. */
  line?: IcStatementLine;
  category?: DisputeCategory;
  actual: string;
  expected: string;
  justification: string;
  /** Of the missing transaction. */
  reference: string;
  date: string;
  amount: string;
}

export type DisputeField = 'reference' | 'date' | 'amount' | 'category' | 'actual' | 'expected' | 'justification';

/** What is wrong with a field. */
export type DisputeFault = 'missing' | 'too-long' | 'no-amount' | 'same' | 'no-date' | 'future';

export const JUSTIFICATION_LIMIT = 2000;
export const REFERENCE_LIMIT = 120;
export const MOST_FILES = 10;

const NEW = 'dispute.new.';

/** The address of the form about a line of a statement, or about what the statement misses. */
export function disputeAddress(statementId: string, lineId?: string): string {
  return `#/disputes/new?${new URLSearchParams({ statement: statementId, ...(lineId ? { line: lineId } : { missing: '1' }) }).toString()}`;
}

/** The name under which the form of a new dispute is kept. */
export function disputeSlot(statementId: string, lineId = 'missing'): string {
  return `${NEW}${statementId}.${lineId}`;
}

/** Where an unfinished new dispute of this device goes on; undefined without one. */
export function unfinishedDispute(device: DeviceStore): string | undefined {
  const slot = device.names(NEW)[0];
  const values = slot && device.get<Kept<DisputeValues>>(slot)?.values;
  return values ? disputeAddress(values.statement.id, values.line?.id) : undefined;
}

/** A new form about a line, or about what the statement misses. */
export function newDispute({ id, cycle, currency, payee }: DisputableStatement, me: Named, line?: IcStatementLine): Kept<DisputeValues> {
  const values: DisputeValues = {
    id: newId(),
    statement: { id, cycle, currency },
    payee: payee.id === me.id ? undefined : payee,
    line,
    category: line ? undefined : 'MISSING_TRANSACTION',
    actual: typedAmount(line?.amount.amount ?? 0),
    expected: '',
    justification: '',
    reference: '',
    date: '',
    amount: '',
  };
  return { values, files: [] };
}

/** A dispute form being filled in. */
export class DisputeEntry extends KeptForm<DisputeValues> {}

/** How much more, or less, is asked for; undefined while an amount is missing. */
export function asked({ actual, expected }: DisputeValues): number | undefined {
  const [from, to] = [amountOf(actual), amountOf(expected)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/** What keeps the form from being filed, in the order of its fields. */
export function faultsOf(values: DisputeValues, today: LocalDate): Partial<Record<DisputeField, DisputeFault>> {
  const found: [DisputeField, DisputeFault | undefined | false][] = [
    ...(values.line ? [] : missingFaults(values, today)),
    ['category', !values.category && 'missing'],
    ['actual', amountOf(values.actual) === undefined && 'no-amount'],
    ['expected', amountOf(values.expected) === undefined ? 'no-amount' : asked(values) === 0 && 'same'],
    ['justification', lengthFault(values.justification, JUSTIFICATION_LIMIT)],
  ];
  return Object.fromEntries(found.filter(([, fault]) => fault));
}

function missingFaults({ reference, date, amount }: DisputeValues, today: LocalDate): [DisputeField, DisputeFault | undefined | false][] {
  return [
    ['reference', lengthFault(reference, REFERENCE_LIMIT)],
    ['date', !isDate(date) ? 'no-date' : date > today && 'future'],
    ['amount', amount.trim() !== '' && amountOf(amount) === undefined && 'no-amount'],
  ];
}

function lengthFault(text: string, limit: number): DisputeFault | undefined {
  if (text.trim() === '') return 'missing';
  return text.trim().length > limit ? 'too-long' : undefined;
}
