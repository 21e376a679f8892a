import { describe, expect, it } from 'vitest';
import { safetyWords } from '../src/data/safety-words';

describe('safetyWords', () => {
  it.each([
    ['Patient had an Adverse event', ['Adverse']],
    ['Saw side-effects, then a rash.', ['side effects', 'rash']],
    ['Was hospitalized; pregnancy, overdosed', ['hospitalized', 'pregnancy', 'overdosed']],
    ['The patient died', ['died']],
    ['Reports lack of efficacy', ['lack of efficacy']],
    ['Pen was broken and defective, vial contaminated', ['broken', 'defective', 'contaminated']],
    ['Über Nebenwirkungen geklagt', ['Nebenwirkungen']],
    ['UNVERTRÄGLICHKEIT, Ueberdosierung und Überdosis', ['UNVERTRÄGLICHKEIT', 'Ueberdosierung', 'Überdosis']],
    ['Patientin ist schwanger, kam mit Ausschlag ins Krankenhaus', ['schwanger', 'Ausschlag', 'ins Krankenhaus']],
    ['Packung defekt, Lösung verunreinigt', ['defekt', 'verunreinigt']],
  ])('finds as typed what is told by: %s', (text, words) => { expect(safetyWords(text)).toEqual(words); });

  it.each([
    'Asked for data on interactions',
    'Dr. Rashid before the deadline',
    'Das ist ausschlaggebend',
    'Termin im Krankenhaus, hospital pharmacy',
    'No hospitality; referred by an allergist',
    'Das todsichere Argument, die Diedrich-Studie',
    'Side by side comparison, effect size next time',
    'Will visit again in June',
    '',
  ])('finds nothing in: %s', (text) => { expect(safetyWords(text)).toEqual([]); });

  it('names a word once', () => { expect(safetyWords('rash, again rash')).toEqual(['rash']); });

  it('reads a letter and its accent apart as one letter', () => {
    expect(safetyWords('Übelkeit'.normalize('NFD'))).toEqual(['Übelkeit'.normalize('NFD')]);
  });
});
