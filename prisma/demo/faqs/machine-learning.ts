import type { DemoFaq } from '../demo.ts'
import { code, p, ul } from '../write.ts'
import { answered } from './answer.ts'

const TOPIC = ['machine-learning']

export const machineLearningFaqs: DemoFaq[] = [
  answered(
    'how-much-mathematics-for-machine-learning',
    'How much mathematics do I need for machine learning?',
    TOPIC,
    '2025-07-21',
    p(
      'Less than the papers suggest and more than the advertisements say. To begin, be at ease with:',
    ),
    ul(
      'straight lines, slopes and functions from class 10',
      'means, spread and simple probability',
      'vectors and matrices as tables that you multiply',
    ),
    p(
      'Derivatives become useful once you want to know why training works. They can wait two months.',
    ),
  ),
  answered(
    'machine-learning-versus-ai',
    'What is the difference between machine learning and artificial intelligence?',
    TOPIC,
    '2025-07-21',
    p(
      'Artificial intelligence is the aim: machines that do what seems to need thought. Machine learning is one way to get there, in which the rules are found from examples.',
    ),
    p(
      'A chess program that follows hand-written rules is AI without machine learning. A spam filter trained on marked mail is both.',
    ),
  ),
  answered(
    'do-i-need-a-gpu',
    'Do I need a graphics card to learn machine learning?',
    TOPIC,
    '2025-07-21',
    p(
      'Not for the first half year. Regression, trees and forests on tables of a few hundred thousand rows run well on any laptop.',
    ),
    p(
      'For neural networks on images or text, rent. Free notebooks in the cloud give a shared card for some hours; check their current limits before you plan around them.',
    ),
  ),
  answered(
    'what-is-overfitting',
    'What is overfitting?',
    [...TOPIC, 'data-science'],
    '2025-07-21',
    p(
      'A model overfits when it remembers its examples instead of learning what they have in common. It shines on the data it was trained on and fails on new data.',
    ),
    p('You see it by holding some data back:'),
    code(
      'text',
      null,
      `
                 training   held back
simple model        81 %       79 %
overfitted model    99 %       71 %
`,
    ),
    p('More data, a simpler model or an earlier stop usually help.'),
  ),
  answered(
    'how-much-data-is-enough',
    'How much data do I need to train a model?',
    [...TOPIC, 'data-science'],
    '2025-10-08',
    p(
      'It depends on how many things the model must find out. For a regression with a handful of columns a few hundred rows can do. For a network that starts from nothing, hundreds of thousands may be too few.',
    ),
    p(
      'Measure it: train on a quarter, a half and all of your data. If the error still falls at the end, more data will help; if it is flat, look for better columns.',
    ),
  ),
  answered(
    'is-deep-learning-always-better',
    'Is deep learning always better than simpler methods?',
    TOPIC,
    '2025-10-08',
    p(
      'No. On tables with rows and columns, boosted trees are hard to beat and train in minutes. Deep networks earn their cost on images, sound and text, where nobody can write down the right columns.',
    ),
    p(
      'Build the simple model first. It gives you a number to beat, and sometimes it ends the project early. How the larger ones work is explained in [how neural networks learn](article:how-neural-networks-learn).',
    ),
  ),
]
