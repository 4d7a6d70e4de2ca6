import { problemsWith, refuseProblems, type FactType } from '@chronology/domain';
import type { HelpCommand, HelpCommandOf } from './help-command';

type Draft = Readonly<{ type: FactType; content: object; path: string }>;

const TYPE = {
  ChangeHelp: 'ServiceChanged',
  IncreaseHelp: 'ServiceIncreased',
  ReduceHelp: 'ServiceReduced',
  PauseHelp: 'ServicePaused',
  EndHelp: 'ServiceEnded',
  TakeBackEnding: 'ServiceEndingTakenBack',
  CorrectEnding: 'ServiceEndingCorrected',
  UseRouteBack: 'RouteBackUsed',
} as const satisfies Partial<Readonly<Record<HelpCommand['type'], FactType>>>;

const startDraft = ({ help, beginning }: HelpCommandOf<'StartHelp'>): readonly Draft[] => {
  const { again: _, ...said } = help;
  const { involvementId, serviceId = involvementId } = beginning;
  return [{ type: 'ServiceStarted', content: { ...said, involvementId, serviceId }, path: 'help' }];
};

const resumeDrafts = ({ help: { less, ...said } }: HelpCommandOf<'ResumeHelp'>): readonly Draft[] => [
  { type: 'ServiceResumed', content: said, path: 'help' },
  ...(less
    ? [
        {
          type: 'ServiceReduced' as const,
          content: { ...less, involvementId: said.involvementId },
          path: 'help.less',
        },
      ]
    : []),
];

const draftsOf = (command: HelpCommand): readonly Draft[] => {
  if (command.type === 'StartHelp') return startDraft(command);
  if (command.type === 'ResumeHelp') return resumeDrafts(command);
  return [{ type: TYPE[command.type], content: command.help, path: 'help' }];
};

const callersName =
  (path: string) =>
  (field: string): string =>
    field.startsWith('content') ? field.replace('content', path) : `entry.${field}`;

/** Refuses by the name of the field what could not be stored as it was said; the rules read only what is sound. */
export const refuseUnsound = (command: HelpCommand): void => {
  for (const { type, content, path } of draftsOf(command))
    refuseProblems(problemsWith(type, { ...command.envelope, content }), callersName(path));
};
