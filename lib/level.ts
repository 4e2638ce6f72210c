/** The values of the database enum Level, from easy to hard, for files that must not import Prisma. */
export const LEVELS = ['BEGINNER', 'INTERMEDIATE', 'ADVANCED'] as const

export type Level = (typeof LEVELS)[number]

export const levelLabel: Record<Level, string> = {
  BEGINNER: 'Beginner',
  INTERMEDIATE: 'Intermediate',
  ADVANCED: 'Advanced',
}
