import { type ChangeEstimate, type ChangeOptions, changeEstimate, noChange } from './change-estimate.ts';

/**
 * Did the index change more in the pilot than in the control group?
 *
 *   DiD = Δ_pilot − Δ_control, se² = se_p² + se_c², degrees of freedom added (method 11.3)
 *
 * Series shared by the arms would make the error smaller; that is left out, and such series are interference to be
 * counted and shown. With one site in each arm the interval covers variation between meetings, not between sites:
 * never call it an effect.
 *
 * @param pilot change in the pilot, from `compareSilo` or `comparePai`
 * @param control change of the same index in the control group
 * @param options coverage of the interval and margin of the verdict
 * @returns difference of changes, negative = fell more in the pilot; null, or without interval, with the reason of the
 *   change that lacks it (the pilot's first)
 * Cost: O(1).
 * Source: Angrist & Pischke 2009, doi:10.1515/9781400829828, chapter 5
 */
export function differenceInChange(
  pilot: ChangeEstimate,
  control: ChangeEstimate,
  options: ChangeOptions = {},
): ChangeEstimate {
  const range = [pilot.range[0] - control.range[1], pilot.range[1] - control.range[0]] as const;
  const value = pilot.value === null || control.value === null ? null : pilot.value - control.value;
  const lacking = [pilot, control].find((change) => change.lo === null);
  if (value === null || lacking) return noChange(lacking?.reason ?? 'EMPTY_WINDOW', value, range);
  return changeEstimate(
    {
      value,
      centre: pilot.centre! - control.centre!,
      se: Math.hypot(pilot.se!, control.se!),
      df: pilot.df! + control.df!,
      range,
      sharedSeries: pilot.sharedSeries + control.sharedSeries,
      thin: pilot.flags.includes('THIN') || control.flags.includes('THIN'),
    },
    options,
  );
}
