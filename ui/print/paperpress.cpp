// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paperpress.h"

#include "core/base/async.h"
#include "core/export/paperstore.h"
#include "ui/format/billingwords.h"
#include "ui/print/paperprinter.h"
#include "ui/print/paperwords.h"
#include "ui/print/presswork.h"
#include "ui/print/previewdialog.h"

#include <QDir>
#include <QFile>
#include <QMessageBox>
#include <QPointer>
#include <QProcess>
#include <QStandardPaths>

namespace forecourt::ui {

namespace {

bool openXdgEmail(const QString& file, const QString& subject, const QString& text)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("xdg-email"));
    return !program.isEmpty()
        && QProcess::startDetached(program, {QStringLiteral("--utf8"), QStringLiteral("--subject"), subject, QStringLiteral("--body"), text,
                                             QStringLiteral("--attach"), file});
}

/// Files for mail programs: they read them after the draft is open, so they stay until the session of the desktop ends.
QString mailFolder()
{
    QString place = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (place.isEmpty())
        place = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    const QString folder = place + QStringLiteral("/forecourt-mail");
    return QDir().mkpath(folder) && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) ? folder : QString();
}

} // namespace

PaperPress::PaperPress(PressTools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    m_threads.setMaxThreadCount(1); // one order after the other; the window keeps the other core
    if (!m_tools.openMail)
        m_tools.openMail = openXdgEmail;
}

PaperPress::~PaperPress()
{
    m_isStopping = true;
    m_threads.waitForDone();
}

Formatter PaperPress::formatter() const
{
    return {m_tools.locale(), QTimeZone(m_tools.site.site().timeZone.toLatin1())};
}

QFuture<Result<PressOutcome>> PaperPress::issue(PressOrder order)
{
    auto* work = new PressWork(m_tools, std::move(order), formatter(), m_threads, m_isStopping, this);
    return work->start();
}

QFuture<Result<QStringList>> PaperPress::saveAgain(DocumentId id, QString folder, CsvForm csv)
{
    auto promise = std::make_shared<QPromise<Result<QStringList>>>();
    promise->start();
    const auto finish = [promise](const Result<QStringList>& result) {
        promise->addResult(result);
        promise->finish();
    };
    whenFinished(m_tools.documents.content(id), this, [this, id, folder, csv, finish](const Result<QByteArray>& content) {
        if (!content)
            return finish(tl::unexpected(content.error()));
        const auto work = [content = *content, folder, csv, format = formatter(), &stopping = m_isStopping]() -> Result<QStringList> {
            const Result<documents::PaperDocument> paper = documents::unpacked(content);
            if (!paper)
                return tl::unexpected(paper.error());
            Result<QStringList> names = writePaper(*paper, format, {true, true, true, csv}, folder, [&stopping] { return stopping.load(); });
            if (names) {
                for (QString& name : *names)
                    name = QDir(folder).filePath(name);
            }
            return names;
        };
        whenFinished(onThreads<Result<QStringList>>(m_threads, work), this, [this, id, finish](const Result<QStringList>& files) {
            if (files)
                static_cast<void>(m_tools.documents.countPrint(id, m_tools.userName));
            finish(files);
        });
    });
    return promise->future();
}

void PaperPress::preview(DocumentId id, QWidget* parent)
{
    whenFinished(m_tools.documents.content(id), this, [this, id, parent = QPointer<QWidget>(parent)](const Result<QByteArray>& content) {
        if (!parent)
            return;
        const Result<documents::PaperDocument> paper = content ? documents::unpacked(*content) : tl::unexpected(content.error());
        if (!paper) {
            auto* box = new QMessageBox(QMessageBox::Warning, tr("The document cannot be shown"), billingErrorSentence(paper.error()),
                                        QMessageBox::Close, parent);
            box->setObjectName(QStringLiteral("paperProblemBox"));
            box->setTextFormat(Qt::PlainText);
            box->setAttribute(Qt::WA_DeleteOnClose);
            return box->open();
        }
        const Formatter format = formatter();
        PrintJob job;
        job.objectName = QStringLiteral("paper");
        job.title = paperTitle(*paper, format);
        job.pagesName = tr("Pages of the document");
        job.saveTitle = tr("Save the document");
        job.fileName = paperFileName(*paper, format) + QStringLiteral(".pdf");
        job.prepare = [format](QPagedPaintDevice& device) { preparePaperPage(device, format.locale()); };
        job.paint = [paper = *paper, format](QPagedPaintDevice& device) { paintPaper(paper, format, device); };
        job.makePdf = [self = QPointer<PaperPress>(this), paper = *paper, format] {
            return self ? onThreads<QByteArray>(self->m_threads, [paper, format] { return paperPdf(paper, format); })
                        : readyFuture(QByteArray());
        };
        job.printed = [self = QPointer<PaperPress>(this), id] {
            if (self)
                static_cast<void>(self->m_tools.documents.countPrint(id, self->m_tools.userName));
        };
        auto* dialog = new PreviewDialog(m_tools.themes, job, format, parent);
        dialog->open();
    });
}

QFuture<Result<void>> PaperPress::draftMail(DocumentId id)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void>& result) {
        promise->addResult(result);
        promise->finish();
    };
    whenFinished(m_tools.documents.content(id), this, [this, finish](const Result<QByteArray>& content) {
        const Result<documents::PaperDocument> paper = content ? documents::unpacked(*content) : tl::unexpected(content.error());
        if (!paper)
            return finish(tl::unexpected(paper.error()));
        const QString folder = mailFolder();
        if (folder.isEmpty())
            return finish(failure(ErrorCode::FileFailed, QStringLiteral("no folder for the attachment"), {folder, folder}));
        const Formatter format = formatter();
        const auto work = [paper = *paper, format, folder] { return writePaper(paper, format, {true, false, false}, folder); };
        const QString subject = paperTitle(*paper, format);
        whenFinished(onThreads<Result<QStringList>>(m_threads, work), this, [this, finish, folder, subject](const Result<QStringList>& names) {
            if (!names)
                return finish(tl::unexpected(names.error()));
            const QString file = QDir(folder).filePath(names->value(0));
            if (m_tools.openMail(file, subject, tr("Please find the document attached.")))
                return finish({});
            finish(failure(ErrorCode::NotSupported, QStringLiteral("no mail program opens with an attachment: ") + file, {QStringLiteral("mail"), file}));
        });
    });
    return promise->future();
}

} // namespace forecourt::ui
