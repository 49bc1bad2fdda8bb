import { BookOpen, FilePlus, FolderOpen } from 'lucide-react'
import { useT } from '../../state/use-app.ts'
import { StartCard, useOpenHint, type StartActions } from './start-cards.tsx'

/** Of Appendix 6 of the sample: enough to recognise the table by. */
const EXCERPT = [
  ['1', 'Quy hoạch', '3', '21', '16', '163', '90,1%'],
  ['2', 'Giao thông', '3', '7', '10', '92', '50,8%'],
  ['3', 'Thủy lợi và phòng, chống thiên tai', '3', '20', '16', '177', '97,8%'],
] as const
const EXCERPT_HEADING = [
  'TT',
  'Tiêu chí',
  'Thành phố',
  'Tràng Định',
  'Văn Lãng',
  'Tổng cộng',
  'Tỉ lệ',
] as const

/** For whoever has no document yet: the sample first. */
export function Newcomer({ openSample, openForm, openFile, isBusy }: StartActions) {
  const t = useT()
  const openHint = useOpenHint()
  return (
    <>
      <section className="card newcomer">
        <div className="newcomer-words">
          <h1>{t('welcome.newcomer.title')}</h1>
          <p>{t('welcome.newcomer.lead')}</p>
          <button
            type="button"
            className="button newcomer-sample"
            data-primary
            disabled={isBusy}
            onClick={openSample}
          >
            <BookOpen size={17} aria-hidden /> {t('welcome.sample')}
          </button>
          <p className="newcomer-hint">{t('welcome.sample.hint')}</p>
        </div>
        <Excerpt />
      </section>
      <div className="start-cards" data-pair>
        <StartCard
          icon={FilePlus}
          title={t('welcome.new')}
          hint={t('welcome.new.hint')}
          isBusy={isBusy}
          run={openForm}
        />
        <StartCard
          icon={FolderOpen}
          title={t('welcome.open')}
          hint={openHint}
          isBusy={isBusy}
          run={openFile}
        />
      </div>
    </>
  )
}

function Excerpt() {
  const t = useT()
  return (
    <figure className="excerpt">
      <table lang="vi">
        <thead>
          <tr>
            {EXCERPT_HEADING.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {EXCERPT.map((cells) => (
            <tr key={cells[0]}>
              {EXCERPT_HEADING.map((title, index) => (
                <td key={title}>{cells[index]}</td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            <td colSpan={EXCERPT_HEADING.length - 1}>{t('welcome.newcomer.rest')}</td>
          </tr>
        </tbody>
      </table>
      <figcaption>{t('welcome.newcomer.caption')}</figcaption>
    </figure>
  )
}
