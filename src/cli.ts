import { Command, CommanderError, Help, type Option } from 'commander';
import { version } from '../package.json';
import { nearest } from './nearest.ts';
import { runAnalyze, runCheck, runExport, runStart, runView } from './node/commands.ts';
import { runKey, runWho } from './node/key-commands.ts';
import { PLAN_DEFAULTS, runPlan } from './node/plan-command.ts';
import { errorText, exitCode } from './node/terminal.ts';

const HELP_TITLES: ReadonlyMap<string, string> = new Map([
  ['Usage:', 'Bruk:'],
  ['Arguments:', 'Argumenter:'],
  ['Options:', 'Valg:'],
  ['Commands:', 'Kommandoer:'],
]);

const program = new Command('samband')
  .description(
    'Nettverksanalyse av samarbeidsbånd mellom tjenester, fra møtelogger, kontaktpunkter og aktørregister.',
  )
  .version(version, '-V, --version', 'vis versjonen')
  .helpOption('-h, --help', 'vis denne hjelpen')
  .helpCommand('help [kommando]', 'vis hjelp til en kommando')
  .configureHelp({
    showGlobalOptions: false,
    styleTitle: helpTitle,
    styleUsage: usageLine,
    subcommandTerm: (command) => usageLine(new Help().subcommandTerm(command)),
    optionDescription,
  })
  .exitOverride()
  .configureOutput({ outputError: () => undefined });

/** Commander's own titles in Norwegian. */
function helpTitle(title: string): string {
  return HELP_TITLES.get(title) ?? title;
}

function usageLine(usage: string): string {
  return usage.replace('[options]', '[valg]').replace('[command]', '[kommando]');
}

function optionDescription({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description} (standard: ${defaultValue})` : description;
}

/** Options of the analysis; their values are checked in settings-check.ts together with samband.json. */
function withAnalysisOptions(command: Command): Command {
  return command
    .option('--config <fil>', 'innstillinger (standard: samband.json i mappen)')
    .option('--window <vindu>', 'phase, month, quarter, half-year, year, all eller en varighet som P1D')
    .option('--timezone <sone>', 'tidssone (standard: Europe/Oslo)')
    .option('--sector <kolonne>', 'hvilken egenskap som danner siloene (standard: sector, ellers unit)')
    .option('--tie <regel>', 'newman-hours, newman, hours eller count (standard: newman-hours)')
    .option('--roster <hvem>', 'register eller seen: hvem som regnes med i et vindu')
    .option('--view <visning>', 'leader, project eller researcher (standard: leader)')
    .option('--ids <slag>', 'alias eller source (source bare med --view researcher)')
    .option('--min-group <n>', 'minste gruppe som vises utenfor forskervisningen (standard: 5)')
    .option(
      '--calendar <hvem>',
      'accepted eller invited: hvem i en kalender som var der (standard: accepted)',
    )
    .option('--seed <n>', 'frø for alt som er tilfeldig (standard: 1)')
    .option('--resamples <n>', 'antall gjentrekninger, 0 = ingen (standard: 1000)')
    .option('--lang <språk>', 'nb eller en (standard: nb)')
    .option('--mail <hva>', 'off eller headers: om hodene i e-postfiler leses (standard: off)')
    .option('--threads <n>', 'antall tråder (standard: så mange maskinen har, opptil 8)')
    .option('--key <fil>', 'nøkkel for pseudonymene, laget med «samband key» (med --view researcher)')
    .option(
      '--aliases <fil>',
      'pseudonymliste å bygge videre på (standard: den i resultatmappen); krever --key',
    )
    .option('--json', 'skriv resultatet som JSON på stdout');
}

withAnalysisOptions(
  program
    .command('check')
    .argument('<sti...>', 'filer eller mapper')
    .description(
      'si hva hver fil er og hvorfor, hva som er lest, og hva det må spørres om; skriver ingenting',
    )
    .option('--review <fil>', 'skriv listen over usikre navn hit (inneholder navn)'),
).action(runCheck);

withAnalysisOptions(
  program
    .command('analyze')
    .argument('<sti...>', 'filer eller mapper')
    .requiredOption('--out <mappe>', 'mappen resultatet skrives til')
    .description('fra logg til resultat, tabeller, figurer og én selvstendig rapport'),
).action((paths, options) => runAnalyze(paths, options, version));

program
  .command('view')
  .argument('<mappe>', 'en mappe som «samband analyze» har laget')
  .option('--port <n>', 'port på 127.0.0.1', '8321')
  .option('--lang <språk>', 'nb eller en (standard: resultatets)')
  .description('vis resultatet i nettleseren, bare på denne maskinen')
  .action(runView);

program
  .command('export')
  .argument('<mappe>', 'en mappe som «samband analyze» har laget')
  .requiredOption('--format <format>', 'gexf, graphml, pajek, csv eller svg')
  .requiredOption('--out <sti>', 'fil (gexf, graphml, pajek) eller mappe (csv, svg)')
  .option('--layer <lag>', 'meetings eller contacts (standard: det første laget)')
  .option('--window <vindu>', 'bare dette vinduet (kreves for graphml og pajek med flere vinduer)')
  .option('--lang <språk>', 'nb eller en (standard: resultatets)')
  .description('lag filer til Gephi, R og rapporter')
  .action(runExport);

program
  .command('key')
  .argument('<fil>', 'hvor nøkkelen skal ligge: utenfor mapper med data og resultater')
  .description('lag en nøkkel, så pseudonymene er de samme fra måned til måned')
  .action((file) => runKey(file));

program
  .command('who')
  .argument('<pseudonym...>', 'for eksempel P017')
  .requiredOption('--key <fil>', 'nøkkelen som pseudonymene er laget med')
  .option('--aliases <fil>', 'pseudonymlisten i det resultatet du leser (aliases.json); --key må også oppgis')
  .description('vis hvem som står bak pseudonymer; bare i terminalen')
  .action((aliases, options) => runWho(aliases, options));

program
  .command('plan')
  .option('--sectors <n,n,…>', 'personer i hver sektor', PLAN_DEFAULTS.sectors)
  .option('--meetings <n>', 'møter i måneden', PLAN_DEFAULTS.meetings)
  .option('--months <n>', 'måneder med logg', PLAN_DEFAULTS.months)
  .option('--series <andel>', 'andel av møtene i faste serier, 0–1', PLAN_DEFAULTS.series)
  .option('--start <s>', 'sann siloindeks ved start, 0–1', PLAN_DEFAULTS.start)
  .option('--falls <s,s,…>', 'fall som skal kunne oppdages', PLAN_DEFAULTS.falls)
  .option('--runs <n>', 'oppdiktede piloter for hvert fall', PLAN_DEFAULTS.runs)
  .option('--seed <n>', 'frø for alt som er tilfeldig', PLAN_DEFAULTS.seed)
  .option('--no-control', 'uten kontrollgruppe')
  .option('--lang <språk>', 'nb eller en', 'nb')
  .option('--json', 'skriv resultatet som JSON på stdout')
  .description('planlegg måling: hvor ofte ville et fall i siloindeksen bli oppdaget, og hva skal til')
  .action(runPlan);

withAnalysisOptions(
  program
    .command('start')
    .argument('[sti...]', 'en mappe (standard: den oppdiktede piloten)')
    .option('--out <mappe>', 'mappen resultatet skrives til')
    .option('--port <n>', 'port på 127.0.0.1', '8321')
    .description('analyser og vis med én gang'),
).action((paths, options) => runStart(paths, options, version));

/** Commander's own complaints, in Norwegian and with the nearest valid word. */
function usageText(error: CommanderError): string {
  const word = /'([^']+)'/.exec(error.message)?.[1]?.split(' ')[0] ?? '';
  const commands = program.commands.map((c) => c.name());
  const command = program.commands.find((c) => process.argv.includes(c.name()));
  const options = (command ?? program).options.flatMap((o) => o.long ?? []);
  const near = (valid: readonly string[]): string =>
    valid.length > 0 ? ` Mente du «${nearest(word, valid)}»?` : '';
  switch (error.code) {
    case 'commander.unknownOption':
      return `Ukjent valg «${word}».${near(options)} Skriv «samband help» for alle.`;
    case 'commander.unknownCommand':
      return `Ukjent kommando «${word}».${near(commands)} Skriv «samband help» for alle.`;
    case 'commander.missingArgument':
      return `Kommandoen mangler «${word}». Skriv «samband help ${command?.name() ?? ''}».`;
    case 'commander.missingMandatoryOptionValue':
      return `Kommandoen krever ${word}. Skriv «samband help ${command?.name() ?? ''}».`;
    case 'commander.optionMissingArgument':
      return `Valget «${word}» krever en verdi.`;
    default:
      return `${error.message.replace(/^error: /, '')}. Skriv «samband help».`;
  }
}

async function main(): Promise<number> {
  try {
    for (const command of program.commands)
      command.exitOverride().configureOutput({ outputError: () => undefined });
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') return 2;
      process.stderr.write(`${usageText(error)}\n`);
      return 2;
    }
    process.stderr.write(`${errorText(error, version)}\n`);
    if (process.env.SAMBAND_DEBUG) console.error(error);
    return exitCode(error);
  }
}

main().then((code) => {
  if (code !== 0) process.exitCode = code;
});
