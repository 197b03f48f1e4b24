import { describe, expect, it } from 'vitest';
import { makeIaPilot, SEED } from '../../data/make-ia-pilot.ts';
import { crossSectorBetweenness } from './cross-sector-betweenness.ts';
import {
  between,
  bridges,
  bytesOf,
  crossShare,
  isArm,
  type Meeting,
  meetings,
  mixedShare,
  on,
  register,
  rowsOf,
  sectorsOf,
} from './ia-pilot-files.ts';

/** The phases of samband.json. */
const NULLPUNKT = between('2023-06-01', '2023-11-01');
const OPERATIVE = between('2024-01-01', '2025-01-01');
const series = (id: string): Meeting[] => meetings.filter((meeting) => meeting.series === id);
const isPilot = (meeting: Meeting): boolean => isArm(meeting, 'pilot');
const isControl = (meeting: Meeting): boolean => isArm(meeting, 'control');
const people = (arm: string): string[] =>
  [...register].filter(([, rows]) => rows[0]!.arm === arm).map(([id]) => id);

describe('the committed files', () => {
  for (const [path, content] of makeIaPilot(SEED)) {
    it(`data/${path} is what the generator makes, byte for byte`, () => {
      expect(bytesOf(path).equals(Buffer.from(content))).toBe(true);
    });
  }

  it('change with the seed', () => {
    expect(makeIaPilot(SEED + 1).get('ia-pilot/meetings.csv')).not.toBe(
      makeIaPilot(SEED).get('ia-pilot/meetings.csv'),
    );
  });

  it('hold no other names of persons than p001 …', () => {
    const ids = [...register.keys(), ...meetings.flatMap(({ there }) => there)];
    expect(ids.filter((id) => !/^p\d{3}$/.test(id))).toEqual([]);
  });

  it('have the counts that data/README.md gives', () => {
    expect([people('pilot').length, people('control').length]).toEqual([137, 40]);
    expect(meetings.length).toBe(1684);
    expect(rowsOf('ia-pilot/contacts.csv').length).toBe(897);
  });

  it('samband.json names every unit once, and the formal brokers of the register', () => {
    const config = JSON.parse(bytesOf('ia-pilot/samband.json').toString('utf8'));
    const units = [...register.values()].flat().map(({ unit }) => unit);
    expect([...config.arms.pilot, ...config.arms.control].sort()).toEqual([...new Set(units)].sort());
    const formal = [...register].filter(([, rows]) => rows[0]!.broker).map(([id]) => id);
    expect(config.brokers).toEqual(formal.sort());
  });

  it('nobody meets outside the dates of her register rows, except the one unknown person', () => {
    const strangers = meetings.flatMap((m) => m.there.filter((id) => !on(id, m.date)));
    expect(strangers).toEqual(['p999']);
  });
});

describe('planted: sectors', () => {
  it('HoT is alone in nullpunkt and mixed in the second half of 2024', () => {
    expect(mixedShare(NULLPUNKT.filter(isPilot), 'HoT')).toBeLessThan(0.2);
    expect(mixedShare(between('2024-08-01', '2025-01-01').filter(isPilot), 'HoT')).toBeGreaterThan(0.55);
  });

  it('no HoT person sits in a team meeting before 2024', () => {
    const early = between('2023-06-01', '2024-01-01').filter(({ type }) => type === 'teammøte');
    expect(early.filter((meeting) => sectorsOf(meeting).has('HoT'))).toEqual([]);
  });

  it('Marked and NALS meet in every month but July; Marked and HoT never outside gatherings', () => {
    const months = new Set(
      meetings.filter((m) => bridges(m, 'Marked', 'NALS')).map(({ date }) => date.slice(0, 7)),
    );
    expect(months.size).toBeGreaterThanOrEqual(17);
    expect(meetings.filter((meeting) => bridges(meeting, 'Marked', 'HoT'))).toEqual([]);
  });

  it('the pilot mixes more from nullpunkt to operativ; the control arm moves less than 5 points', () => {
    expect(crossShare(OPERATIVE.filter(isPilot)) - crossShare(NULLPUNKT.filter(isPilot))).toBeGreaterThan(
      0.1,
    );
    const change = crossShare(OPERATIVE.filter(isControl)) - crossShare(NULLPUNKT.filter(isControl));
    expect(Math.abs(change)).toBeLessThan(0.05);
  });
});

describe('planted: persons who carry', () => {
  const carried = meetings.filter((meeting) => bridges(meeting, 'HoT', 'Arbeidsgiver'));
  const during = (from: string, to: string): Meeting[] =>
    carried.filter(({ date }) => from <= date && date < to);

  it('p125 is the only HoT person with employers until she leaves 2024-08-01', () => {
    const hot = (m: Meeting): string[] => m.there.filter((id) => on(id, m.date)?.sector === 'HoT');
    const before = during('2023-06-01', '2024-08-01');
    expect(before.length).toBeGreaterThanOrEqual(25);
    expect([...new Set(before.flatMap(hot))]).toEqual(['p125']);
    expect(on('p125', '2024-08-01')).toBeUndefined();
  });

  it('p125 has every contact event between HoT and employers until then', () => {
    const events = rowsOf('ia-pilot/contacts.csv').filter(([time, a, b]) => {
      const sectors = [a!, b!].map((id) => on(id, time!.slice(0, 10))!.sector).sort();
      return time! < '2024-08-01' && sectors.join() === 'Arbeidsgiver,HoT';
    });
    expect(events.length).toBeGreaterThan(20);
    expect(events.every(([, a, b]) => a === 'p125' || b === 'p125')).toBe(true);
  });

  it('the pair falls silent in August and September, and p116 takes over from October', () => {
    expect(during('2024-08-01', '2024-10-01')).toEqual([]);
    const after = during('2024-10-01', '2025-01-01');
    expect(after.length).toBeGreaterThanOrEqual(5);
    expect(after.every(({ there }) => there.includes('p116'))).toBe(true);
  });

  it('three formal brokers meet across sectors at least 80 times, two at most 5, informal p029 over 200', () => {
    const across = (id: string): number =>
      meetings.filter((m) => m.type !== 'samling' && m.there.includes(id) && sectorsOf(m).size > 1).length;
    for (const id of ['p126', 'p023', 'p013']) expect(across(id)).toBeGreaterThanOrEqual(80);
    for (const id of ['p016', 'p005']) expect(across(id)).toBeLessThanOrEqual(5);
    expect(across('p029')).toBeGreaterThan(200);
    expect(register.get('p029')![0]!.broker).toBe(false);
  });

  it.each([true, false])(
    'p029 has by far the highest cross-sector betweenness (weighted: %s)',
    (weighted) => {
      const sectorOf = (id: string): string => register.get(id)?.at(-1)?.sector ?? 'Ekstern';
      const [first, second] = crossSectorBetweenness(meetings, sectorOf, weighted);
      expect(first![0]).toBe('p029');
      expect(first![1] / second![1]).toBeGreaterThan(1.5);
    },
  );
});

describe('planted: teams and offices', () => {
  const team = (id: string): Meeting[] => series(`team-${id}`);

  it('p019 is a regular of two teams', () => {
    for (const id of ['kvernlia', 'storbekk']) {
      expect(team(id).filter(({ there }) => there.includes('p019')).length).toBeGreaterThan(15);
    }
  });

  it('six persons follow each other in NAV Brattsund', () => {
    const staff = [...register].filter(([, rows]) => rows.some(({ unit }) => unit === 'NAV Brattsund'));
    expect(staff.filter(([, rows]) => rows.some(({ from, to }) => from !== '' || to !== '')).length).toBe(6);
  });

  it('no NAV-kontor sits in team Nystrand from December 2023 to March 2024', () => {
    const withOffice = team('nystrand').filter((meeting) => sectorsOf(meeting).has('NAV-kontor'));
    const dates = withOffice.map(({ date }) => date);
    expect(dates.filter((date) => '2023-12-01' <= date && date < '2024-04-01')).toEqual([]);
    expect(dates.some((date) => date < '2023-12-01') && dates.some((date) => date >= '2024-04-01')).toBe(
      true,
    );
  });

  it('team Lundvåg ends where its leader team doubles its pace', () => {
    expect(team('lundvag').at(-1)!.date < '2024-02-01').toBe(true);
    const pace = (from: string, to: string): number =>
      series('lederteam-lundvag').filter(({ date }) => from <= date && date < to).length;
    expect(pace('2024-02-01', '2024-07-01')).toBeGreaterThan(pace('2023-09-01', '2024-02-01') + 2);
  });

  it('team Myrvang starts in November 2023, the three offices of Holmefylket meet from March 2024', () => {
    expect(team('myrvang')[0]!.date.slice(0, 7)).toBe('2023-11');
    const offices = series('kontortreff-holm');
    expect(offices[0]!.date.slice(0, 7)).toBe('2024-03');
    const units = new Set(offices.flatMap((m) => m.there.map((id) => on(id, m.date)!.unit)));
    expect([...units].sort()).toEqual(['NAV Holmesund', 'NAV Lyngskjer', 'NAV Tarevik']);
  });

  it('NAV Hestnes spends over twice the hours a year later without meeting more people of other sectors', () => {
    const load = (list: Meeting[]): [hours: number, others: number] => {
      const seats = list.flatMap((m) =>
        m.there.filter((id) => on(id, m.date)?.unit === 'NAV Hestnes').map((id) => ({ id, m })),
      );
      const others = seats.flatMap(({ id, m }) =>
        m.there.filter((o) => on(o, m.date)?.sector !== 'NAV-kontor').map((o) => `${id} ${o}`),
      );
      return [seats.reduce((sum, { m }) => sum + m.hours, 0), new Set(others).size];
    };
    const noGatherings = (from: string, to: string) =>
      between(from, to).filter(({ type }) => type !== 'samling');
    const [hoursBefore, othersBefore] = load(noGatherings('2023-09-01', '2024-01-01'));
    const [hoursAfter, othersAfter] = load(noGatherings('2024-09-01', '2025-01-01'));
    expect(hoursAfter).toBeGreaterThan(2 * hoursBefore);
    expect(othersAfter).toBeLessThanOrEqual(othersBefore + 2);
  });
});

describe('planted: faults of the log', () => {
  it('Åsfylket logs more meetings a week from 2024, no more mixed than before', () => {
    const units = /^(NALS|HoT|Marked|Arbeidsgivere) Åsfylket$|^NAV (Dalhaug|Innmarka)$/;
    const local = (list: Meeting[]): Meeting[] =>
      list.filter((m) => m.there.every((id) => units.test(on(id, m.date)?.unit ?? '')));
    // The same months, so that July and Christmas weigh the same.
    const before = local(between('2023-08-01', '2024-01-01'));
    const after = local(between('2024-08-01', '2025-01-01'));
    expect(after.length / before.length).toBeGreaterThan(1.2);
    const change = crossShare(local(OPERATIVE)) - crossShare(local(between('2023-06-01', '2024-01-01')));
    expect(Math.abs(change)).toBeLessThan(0.05);
  });

  it('the dirty corner: 3 double attendances, 6 empty durations, 1 of 5250 minutes, 1 stranger', () => {
    const lines = bytesOf('ia-pilot/attendance.csv').toString('utf8').trimEnd().split('\n');
    expect(lines.length - new Set(lines).size).toBe(3);
    const minutes = rowsOf('ia-pilot/meetings.csv').map((row) => row[2]!);
    expect(minutes.filter((text) => text === '').length).toBe(6);
    expect(minutes.filter((text) => Number(text) > 480)).toEqual(['5250']);
    expect(lines.filter((line) => line.endsWith(',p999')).length).toBe(1);
  });

  it('HoT and employers never use Salesforce', () => {
    const used = rowsOf('ia-pilot/contacts.csv').filter((row) => row[4] === 'Salesforce');
    const sectors = used.flatMap(([time, a, b]) => [a!, b!].map((id) => on(id, time!.slice(0, 10))!.sector));
    expect(new Set(sectors)).toEqual(new Set(['NALS', 'NAV-kontor', 'Marked']));
  });
});

describe('the Excel form', () => {
  it('has Windows letters, semicolons and a mark of UTF-8 only in the register', () => {
    const log = bytesOf('ia-pilot-excel/motelogg.csv');
    expect(log.includes(Buffer.from([0x96]))).toBe(true);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(log)).toThrow();
    expect(log.toString('latin1').split('\r\n')[0]).toBe('Dato;Kl.;Varighet (timer);Møtetype;Deltakere;Tema');
    expect([...bytesOf('ia-pilot-excel/aktorregister.csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
