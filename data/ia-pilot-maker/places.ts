/** Counties of the example; all names of places are invented. `vass` is the control county. */
export type County = 'furu' | 'fjord' | 'aas' | 'holm' | 'vass';
export const COUNTY_NAME: Readonly<Record<County, string>> = {
  furu: 'Furufylket',
  fjord: 'Fjordfylket',
  aas: 'Åsfylket',
  holm: 'Holmefylket',
  vass: 'Vassfylket',
};
export const PILOT_COUNTIES: readonly County[] = ['furu', 'fjord', 'aas', 'holm'];

/** A NAV-kontor and how many people work there with sykefraværsoppfølging. */
export interface Office {
  readonly id: string;
  readonly name: string;
  readonly county: County;
  readonly size: number;
}
const office = (id: string, name: string, county: County, size: number): Office => ({
  id,
  name: `NAV ${name}`,
  county,
  size,
});

export const OFFICES: readonly Office[] = [
  office('tjernmo', 'Tjernmo', 'furu', 6),
  office('kvernlia', 'Kvernlia', 'furu', 3),
  office('storbekk', 'Storbekk', 'furu', 4),
  office('myrvang', 'Myrvang', 'furu', 3),
  office('hestnes', 'Hestnes', 'furu', 6),
  office('asgrend', 'Åsgrend', 'furu', 3),
  office('skarvoy-sentrum', 'Skarvøy sentrum', 'fjord', 3),
  office('skarvoy-nord', 'Skarvøy nord', 'fjord', 2),
  office('skarvoy-sor', 'Skarvøy sør', 'fjord', 2),
  office('skarvoy-vest', 'Skarvøy vest', 'fjord', 2),
  office('skarvoy-ost', 'Skarvøy øst', 'fjord', 2),
  office('lundvag', 'Lundvåg', 'fjord', 3),
  office('brattsund', 'Brattsund', 'fjord', 3),
  office('dalhaug', 'Dalhaug', 'aas', 6),
  office('innmarka', 'Innmarka', 'aas', 3),
  office('holmesund', 'Holmesund', 'holm', 2),
  office('lyngskjer', 'Lyngskjer', 'holm', 2),
  office('tarevik', 'Tarevik', 'holm', 2),
  office('nystrand', 'Nystrand', 'holm', 3),
  office('rognmo', 'Rognmo', 'vass', 6),
  office('eikedal', 'Eikedal', 'vass', 5),
  office('steinvoll', 'Steinvoll', 'vass', 4),
];
