/** Who looks at a screen. For now one of the made-up people of the demonstration. */
export type Visitor = Readonly<{
  personId: string;
  name: string;
  /** Such as “health visitor”. */
  role: string;
  /** As the API spells it, in capitals. */
  agency: 'HEALTH' | 'EDUCATION' | 'SOCIAL_WORK';
  organisationId: string;
}>;
