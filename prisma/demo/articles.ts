import { analystVsScientist } from './articles/data-analyst-vs-data-scientist.ts'
import { goVsRust } from './articles/go-vs-rust-for-services.ts'
import { howNeuralNetworksLearn } from './articles/how-neural-networks-learn.ts'
import { howToChoose } from './articles/how-to-choose-a-postgraduate-programme.ts'
import { balanceSheet } from './articles/how-to-read-a-balance-sheet.ts'
import { onlineDegreeRecognition } from './articles/online-degree-recognition-india.ts'
import { productManager } from './articles/product-manager-first-90-days.ts'
import { pythonFirstSteps } from './articles/python-for-data-analysis-first-steps.ts'
import { rustVsPython } from './articles/rust-vs-python.ts'
import { sqlVsNosql } from './articles/sql-vs-nosql.ts'
import { supervisedVsUnsupervised } from './articles/supervised-vs-unsupervised-learning.ts'
import { whatIsMachineLearning } from './articles/what-is-machine-learning.ts'
import type { DemoArticle } from './demo.ts'

export const articles: DemoArticle[] = [
  rustVsPython,
  whatIsMachineLearning,
  supervisedVsUnsupervised,
  howNeuralNetworksLearn,
  pythonFirstSteps,
  sqlVsNosql,
  goVsRust,
  analystVsScientist,
  balanceSheet,
  productManager,
  onlineDegreeRecognition,
  howToChoose,
]
