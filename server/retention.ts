/** For how long earlier snapshots of a notebook are kept as versions (`relay/versions.ts`). */
import { readSettings, type Values } from './settings/read-settings.ts';
import { whole, wholeOr } from './settings/setting.ts';

export const retentionSettings = {
  hourlyForHours: whole({
    variable: 'VERSIONS_HOURLY_FOR_HOURS',
    fallback: 24,
    from: 0,
    to: 24 * 366,
    meaning: 'Hours for which the last version of every hour is kept.',
  }),
  dailyForDays: whole({
    variable: 'VERSIONS_DAILY_FOR_DAYS',
    fallback: 30,
    from: 0,
    to: 3_660,
    meaning:
      'Days for which the last version of every day is kept, and any version from which the notebook lost more than half of its bytes.',
  }),
  monthlyForMonths: wholeOr('forever', {
    variable: 'VERSIONS_MONTHLY_FOR_MONTHS',
    fallback: 'forever',
    from: 0,
    to: 1_200,
    meaning:
      'Months (of 30 days) for which the last version of every month is kept; `forever` is as long as the notebook.',
  }),
};

export type Retention = Readonly<Values<typeof retentionSettings>>;

export const defaultRetention: Retention = readSettings(retentionSettings, {}, []);
