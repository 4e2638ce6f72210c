import type { DemoFaq } from './demo.ts'
import { dataScienceFaqs } from './faqs/data-science.ts'
import { machineLearningFaqs } from './faqs/machine-learning.ts'
import { managementFaqs } from './faqs/management.ts'
import { programmingFaqs } from './faqs/programming.ts'
import { studyFaqs } from './faqs/study.ts'

export const faqs: DemoFaq[] = [
  ...programmingFaqs,
  ...machineLearningFaqs,
  ...dataScienceFaqs,
  ...managementFaqs,
  ...studyFaqs,
]
