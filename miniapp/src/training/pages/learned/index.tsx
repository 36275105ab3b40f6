import { OwnPage } from '../../components/OwnPage'
import { FromElsewhere } from '../../learned/import/FromElsewhere'
import { Learned } from '../../learned/Learned'
import { useResults } from '../../queries'

/** 我的学习记录: what one has been taught, what came of it, and the certificates. */
export default function LearningRecord() {
  const results = useResults()
  return (
    <OwnPage title="我的学习记录" asked={results}>
      {results.data && (
        <>
          <Learned results={results.data.results} />
          <FromElsewhere results={results.data.results} />
        </>
      )}
    </OwnPage>
  )
}
