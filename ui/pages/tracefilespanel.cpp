// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tracefilespanel.h"

#include "core/base/async.h"
#include "ui/dialogs/exporttracedialog.h"
#include "ui/dialogs/traceproblemsdialog.h"
#include "ui/format/standardwords.h"
#include "ui/format/words.h"
#include "ui/widgets/banner.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ProgressMs = 200;
constexpr qsizetype MostDeviations = 40;
} // namespace

TraceFilesPanel::TraceFilesPanel(const PageContext& context, api::TraceFiles& files, QWidget* parent)
    : QWidget(parent), m_context(context), m_files(files)
{
    setObjectName(QStringLiteral("traceFilesPanel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    m_banner = new Banner(context.themes, Banner::Kind::Info);
    m_banner->setObjectName(QStringLiteral("traceFileBanner"));
    m_deviations = new Button(context.themes, QString());
    m_deviations->setObjectName(QStringLiteral("traceFileDeviations"));
    m_deviations->setHasMenu(true);
    m_deviationMenu = new QMenu(m_deviations);
    m_deviationMenu->setObjectName(QStringLiteral("traceFileDeviationMenu"));
    m_deviations->setMenu(m_deviationMenu);
    m_banner->addAction(m_deviations);
    m_problems = new Button(context.themes, QString());
    m_problems->setObjectName(QStringLiteral("traceFileProblems"));
    connect(m_problems, &Button::triggered, this, &TraceFilesPanel::showProblems);
    m_banner->addAction(m_problems);
    auto* close = new Button(context.themes, tr("Back to live"), Button::Kind::Primary);
    close->setObjectName(QStringLiteral("traceFileClose"));
    connect(close, &Button::triggered, this, &TraceFilesPanel::closeFile);
    m_banner->addAction(close);
    m_work = new Banner(context.themes, Banner::Kind::Neutral);
    m_work->setObjectName(QStringLiteral("traceWorkBanner"));
    auto* cancel = new Button(context.themes, tr("Cancel"));
    cancel->setObjectName(QStringLiteral("traceWorkCancel"));
    connect(cancel, &Button::triggered, this, [this] {
        if (m_cancel)
            m_cancel();
        end();
    });
    m_work->addAction(cancel);
    column->addWidget(m_banner);
    column->addWidget(m_work);
    m_banner->hide();
    m_work->hide();
    hide();
    m_poll.setInterval(ProgressMs);
    connect(&m_poll, &QTimer::timeout, this, &TraceFilesPanel::showProgress);
}

/// The window closes: what is half written is not kept.
TraceFilesPanel::~TraceFilesPanel()
{
    if (m_cancel)
        m_cancel();
}

void TraceFilesPanel::begin(const QString& text, std::function<int()> progress, std::function<void()> cancel)
{
    m_workText = text;
    m_progress = std::move(progress);
    m_cancel = std::move(cancel);
    m_poll.start();
    m_work->show();
    show();
    showProgress();
}

void TraceFilesPanel::end()
{
    m_poll.stop();
    m_progress = nullptr;
    m_cancel = nullptr;
    m_work->hide();
    setVisible(m_file != nullptr);
}

void TraceFilesPanel::showProgress()
{
    if (m_progress)
        m_work->setMessage({}, m_workText.arg(m_context.format().number(m_progress())));
}

void TraceFilesPanel::askExport(const api::MessageQuery& query, const QString& what)
{
    auto* dialog = new ExportTraceDialog(m_context.themes, what, window());
    connect(dialog, &ExportTraceDialog::chosen, this, [this, query](api::TraceExport::Format format, bool isMasked) {
        const bool isCsv = format == api::TraceExport::Format::Csv;
        auto* choose = new QFileDialog(window(), tr("Export messages"));
        choose->setObjectName(QStringLiteral("exportFileDialog"));
        choose->setAttribute(Qt::WA_DeleteOnClose);
        choose->setAcceptMode(QFileDialog::AcceptSave);
        choose->setDefaultSuffix(isCsv ? QStringLiteral("csv") : QStringLiteral("jsonl"));
        choose->setNameFilter(isCsv ? tr("CSV (*.csv)") : tr("JSON lines (*.jsonl)"));
        choose->selectFile(isCsv ? QStringLiteral("messages.csv") : QStringLiteral("messages.jsonl"));
        connect(choose, &QFileDialog::fileSelected, this,
                [this, query, format, isMasked](const QString& path) { write({query, path, format, isMasked}); });
        choose->open();
    });
    dialog->open();
}

void TraceFilesPanel::write(const api::TraceExport& what)
{
    if (isBusy())
        return m_context.host.notify(QStringLiteral("triangle-alert"), tr("Wait until the other file is done"));
    QFuture<Result<qint64>> future = m_files.write(what);
    //: %1 is a number of messages.
    begin(tr("Exporting: %1 messages written"), [future] { return future.progressValue(); },
          [future]() mutable { future.cancel(); });
    const JobTicket job = m_context.workspace.beginJob(tr("Exporting messages"), QStringLiteral("messages"));
    whenFinished(future, this, [this, path = what.path, job](const Result<qint64>& written) {
        end();
        if (written)
            m_context.host.notify(QStringLiteral("check"),
                                  tr("%n message(s) written to %1", nullptr, int(*written)).arg(QFileInfo(path).fileName()));
        else
            m_context.host.notify(QStringLiteral("triangle-alert"), errorSentence(written.error()));
    });
}

void TraceFilesPanel::askOpen()
{
    auto* choose = new QFileDialog(window(), tr("Open a trace"));
    choose->setObjectName(QStringLiteral("openTraceDialog"));
    choose->setAttribute(Qt::WA_DeleteOnClose);
    choose->setFileMode(QFileDialog::ExistingFile);
    choose->setNameFilters({tr("Traces and logs (*.jsonl *.csv *.log *.txt)"), tr("All files (*)")});
    connect(choose, &QFileDialog::fileSelected, this, &TraceFilesPanel::read);
    choose->open();
}

void TraceFilesPanel::read(const QString& path)
{
    if (isBusy())
        return m_context.host.notify(QStringLiteral("triangle-alert"), tr("Wait until the other file is done"));
    auto future = m_files.read(path, m_context.format().zone().id());
    //: %1 is a number of per cent.
    begin(tr("Reading the file: %1 %"), [future] { return future.progressValue(); },
          [future]() mutable { future.cancel(); });
    const JobTicket job = m_context.workspace.beginJob(tr("Reading messages from a file"), QStringLiteral("messages"));
    whenFinished(future, this, [this, path, job](const Result<std::shared_ptr<const api::TraceFile>>& file) {
        end();
        if (!file) {
            const bool isEmpty = file.error().code == ErrorCode::NotFound;
            m_context.host.notify(QStringLiteral("triangle-alert"),
                                  isEmpty ? tr("There is no OCPP message in %1").arg(QFileInfo(path).fileName())
                                          : errorSentence(file.error()));
            return;
        }
        m_file = *file;
        showFile();
        Q_EMIT fileChanged();
    });
}

void TraceFilesPanel::showFile()
{
    const Formatter& format = m_context.format();
    QStringList parts{tr("%1 messages of %n charger(s).", nullptr, int(m_file->chargers().size()))
                          .arg(format.number(m_file->count()))};
    if (m_file->skippedLines() > 0)
        parts.append(tr("%1 lines hold no message.").arg(format.number(m_file->skippedLines())));
    if (m_file->withoutTime() > 0)
        parts.append(tr("%1 messages have no time of their own.").arg(format.number(m_file->withoutTime())));
    if (m_file->isCut())
        parts.append(tr("The file is longer; the rest was not read."));
    m_banner->setMessage(tr("This is a file: %1.").arg(QFileInfo(m_file->path()).fileName().left(80)),
                         parts.join(QLatin1Char(' ')));
    const qint64 problems = m_file->problemCount();
    //: Lines of a file that could not be used as they are.
    m_problems->setText(problems == 0 ? tr("No bad lines") : tr("%1 bad lines…").arg(format.number(problems)));
    m_problems->setBlockedReason(problems == 0 ? tr("Every record of the file could be read") : QString());
    showDeviations();
    m_banner->show();
    show();
}

void TraceFilesPanel::showProblems()
{
    if (m_file)
        (new TraceProblemsDialog(m_context.themes, *m_file, m_context.format(), window()))->open();
}

void TraceFilesPanel::showDeviations()
{
    const Formatter& format = m_context.format();
    m_deviationMenu->clear();
    const QMap<QString, qint64> deviations = m_file->deviations();
    QList<QPair<qint64, QString>> sorted;
    qint64 sum = 0;
    for (auto it = deviations.begin(); it != deviations.end(); ++it) {
        sorted.append({it.value(), it.key()});
        sum += it.value();
    }
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return b < a; });
    for (const auto& [count, name] : sorted.mid(0, MostDeviations)) {
        //: A departure from the standard and how often it was found.
        QAction* action = m_deviationMenu->addAction(
            tr("%1: %2").arg(deviationWord(name), format.number(count)).replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this, [this, chosen = name] { Q_EMIT deviationChosen(chosen); });
    }
    m_deviations->setText(sum == 0 ? tr("No deviations") : tr("%1 deviations").arg(format.number(sum)));
    m_deviations->setBlockedReason(sum == 0 ? tr("Every message matches the standard") : QString());
}

void TraceFilesPanel::closeFile()
{
    if (!m_file)
        return;
    m_file.reset();
    m_banner->hide();
    setVisible(isBusy());
    Q_EMIT fileChanged();
}

} // namespace forecourt::ui
