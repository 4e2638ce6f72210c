import { harrowmereCourses } from './courses/harrowmere.ts'
import { kadalkaraiCourses } from './courses/kadalkarai.ts'
import { lysefjellCourses } from './courses/lysefjell.ts'
import { neelkurinjiCourses } from './courses/neelkurinji.ts'
import { palashvanCourses } from './courses/palashvan.ts'
import { saptanadiCourses } from './courses/saptanadi.ts'
import type { DemoCourse } from './demo.ts'

export const courses: DemoCourse[] = [
  ...kadalkaraiCourses,
  ...neelkurinjiCourses,
  ...saptanadiCourses,
  ...palashvanCourses,
  ...harrowmereCourses,
  ...lysefjellCourses,
]
