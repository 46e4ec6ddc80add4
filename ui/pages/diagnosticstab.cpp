// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosticstab.h"

#include "ui/format/logwords.h"
#include "ui/format/timesamples.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>

namespace forecourt::ui {

namespace {

enum DiagnosticsView { FilesView, JobsView };
constexpr int DiagnosticsFilterWidth = 240;
constexpr qsizetype LongestDiagnosticsText = 200;

/// As periodSentence() writes it.
QString widestPeriod(const Formatter& format)
{
    return QStringLiteral("%1 to %2").arg(widest::dayAndTime(format), widest::time(format));
}

TextLabel* addText(QVBoxLayout* column, const ThemeManager& themes, const char* name, TypeRole role)
{
    auto* label = new TextLabel(themes, role);
    label->setObjectName(QLatin1String(name));
    column->addWidget(label);
    return label;
}

} // namespace

DiagnosticsTab::DiagnosticsTab(const PageContext& context, DiagnosticsActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_jobs(context.workspace), m_files(context.workspace)
{
    setObjectName(QStringLiteral("diagnosticsTab"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeTools());
    m_filePart = makeFiles();
    m_jobPart = makeJobs();
    column->addWidget(m_filePart, 1);
    column->addWidget(m_jobPart, 1);
    connect(m_view, &SegmentedSwitch::currentChanged, this, &DiagnosticsTab::showView);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_jobTable->filter().setText(text);
        m_fileTable->filter().setText(text);
        refresh();
    });
    connect(&m_jobs, &LogJobModel::stateChanged, this, &DiagnosticsTab::refresh);
    connect(&m_files, &StationFileModel::stateChanged, this, &DiagnosticsTab::refresh);
    connect(&context.site().jobs(), &api::LiveJobs::retentionChanged, this, &DiagnosticsTab::refresh);
    connect(&context.workspace, &Workspace::formatChanged, this, &DiagnosticsTab::refresh);
    showView(FilesView);
}

void DiagnosticsTab::showFilesOf(const StationId& station)
{
    m_view->setCurrentIndex(FilesView);
    showView(FilesView);
    m_filter->setText(station.value());
}

QWidget* DiagnosticsTab::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_view = new SegmentedSwitch(m_context.themes);
    m_view->setObjectName(QStringLiteral("diagnosticsView"));
    m_view->setAccessibleName(tr("Files or requests"));
    m_view->addSegment(tr("Files"));
    //: Logs that were asked from chargers, and how that went.
    m_view->addSegment(tr("Requests"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("diagnosticsFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(DiagnosticsFilterWidth);
    row->addWidget(m_view);
    row->addWidget(m_filter);
    row->addStretch(1);
    return tools;
}

QWidget* DiagnosticsTab::makeJobs()
{
    using Column = LogJobModel::Column;
    m_jobTable = new RecordTable(m_context.themes, QStringLiteral("logJobTable"), tr("Requests"));
    m_jobTable->setRecords(&m_jobs, true);
    m_jobTable->setColumnWidth(int(Column::Sign), 32);
    m_jobTable->setColumnFor(int(Column::Charger), QStringLiteral("Underground north 12"));
    m_jobTable->setColumnFor(int(Column::Kind), QStringLiteral("Security log 0"));
    m_jobTable->setColumnFor(int(Column::Period), widestPeriod(m_context.format()));
    m_jobTable->setColumnFor(int(Column::Asked), widest::dayAndTime(m_context.format()));
    m_jobTable->setColumnFor(int(Column::User), QStringLiteral("Nguyen-Hofmeister"));
    m_jobTable->setStretchColumn(int(Column::State));
    m_jobStack = new ViewStack(makeFramed(m_context.themes, m_jobTable));
    m_noJob = new EmptyState(m_context.themes, QStringLiteral("upload"), QString(), QString());
    m_noJob->setObjectName(QStringLiteral("logJobsEmpty"));
    m_jobStack->setEmptyState(m_noJob);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_jobStack, 1);
    column->addWidget(makeJobDetail());
    connect(m_jobTable, &RecordTable::currentRowChanged, this, &DiagnosticsTab::refreshJob);
    connect(m_jobTable, &RecordTable::menuWanted, this, &DiagnosticsTab::showJobMenu);
    connect(m_jobTable, &RecordTable::opened, this, &DiagnosticsTab::openJob);
    return part;
}

QWidget* DiagnosticsTab::makeJobDetail()
{
    m_jobDetail = new Card(m_context.themes);
    m_jobDetail->setObjectName(QStringLiteral("logJobDetail"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_jobTitle = addText(texts, m_context.themes, "logJobTitle", TypeRole::BodyStrong);
    m_jobTitle->setElideMode(Qt::ElideRight);
    m_jobSentence = addText(texts, m_context.themes, "logJobSentence", TypeRole::Body);
    m_jobSentence->setWordWrap(true);
    m_jobSteps = addText(texts, m_context.themes, "logJobSteps", TypeRole::Body);
    m_jobSteps->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(texts, 1);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button, 0, Qt::AlignTop);
        return button;
    };
    m_cancel = add(tr("Stop fetching…"), "logJobCancel");
    m_again = add(tr("Ask again…"), "logJobAgain");
    m_show = add(tr("Look inside"), "logJobLook");
    connect(m_cancel, &Button::triggered, this, [this] {
        if (const LogJobPointer job = currentJob())
            m_actions.cancel(*job);
    });
    connect(m_again, &Button::triggered, this, [this] {
        if (const LogJobPointer job = currentJob())
            m_actions.fetch({job->station});
    });
    connect(m_show, &Button::triggered, this, [this] { openJob(m_jobTable->currentRow()); });
    m_jobDetail->body()->addLayout(row);
    m_jobPane = new SidePane(*m_jobDetail, {m_jobTable});
    return m_jobDetail;
}

QWidget* DiagnosticsTab::makeFiles()
{
    using Column = StationFileModel::Column;
    m_fileTable = new RecordTable(m_context.themes, QStringLiteral("stationFileTable"), tr("Files of chargers"));
    m_fileTable->setRecords(&m_files, true);
    m_fileTable->setMultiSelection();
    m_fileTable->setColumnWidth(int(Column::Sign), 32);
    m_fileTable->setColumnFor(int(Column::Charger), QStringLiteral("Underground north 12"));
    m_fileTable->setColumnFor(int(Column::Kind), QStringLiteral("Security log 0"));
    m_fileTable->setColumnFor(int(Column::Size), QStringLiteral("000,00 MB"));
    m_fileTable->setColumnFor(int(Column::Period), widestPeriod(m_context.format()));
    m_fileTable->setColumnFor(int(Column::Received), widest::dayAndTime(m_context.format()));
    m_fileTable->setStretchColumn(int(Column::Name));
    m_fileStack = new ViewStack(makeFramed(m_context.themes, m_fileTable));
    m_noFile = new EmptyState(m_context.themes, QStringLiteral("upload"), QString(), QString());
    m_noFile->setObjectName(QStringLiteral("stationFilesEmpty"));
    m_first = m_noFile->addAction(tr("Get diagnostics…"));
    m_first->setObjectName(QStringLiteral("diagnosticsFirst"));
    connect(m_first, &Button::triggered, this, [this] { m_actions.fetch({}); });
    m_fileStack->setEmptyState(m_noFile);
    auto* retention = new QHBoxLayout;
    retention->setSpacing(8);
    m_retention = new TextLabel(m_context.themes, TypeRole::Small, Theme::Color::Ink2);
    m_retention->setObjectName(QStringLiteral("retentionText"));
    m_retention->setWordWrap(true);
    m_changeRetention = new Button(m_context.themes, tr("Change…"), Button::Kind::Link);
    m_changeRetention->setObjectName(QStringLiteral("retentionChange"));
    m_changeRetention->setAccessibleName(tr("Change how long files stay"));
    connect(m_changeRetention, &Button::triggered, &m_actions, &DiagnosticsActions::changeRetention);
    retention->addWidget(m_retention, 1);
    retention->addWidget(m_changeRetention);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_fileStack, 1);
    column->addWidget(makeFileDetail());
    column->addLayout(retention);
    connect(m_fileTable, &RecordTable::selectedRowsChanged, this, &DiagnosticsTab::refreshFile);
    connect(m_fileTable, &RecordTable::currentRowChanged, this, &DiagnosticsTab::refreshFile);
    connect(m_fileTable, &RecordTable::menuWanted, this, &DiagnosticsTab::showFileMenu);
    connect(m_fileTable, &RecordTable::opened, this, [this](int row) {
        if (const StationFile file = m_files.row(row); m_actions.openReason(file).isEmpty())
            m_actions.look(file);
    });
    return part;
}

QWidget* DiagnosticsTab::makeFileDetail()
{
    m_fileDetail = new Card(m_context.themes);
    m_fileDetail->setObjectName(QStringLiteral("stationFileDetail"));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_fileTitle = addText(texts, m_context.themes, "stationFileTitle", TypeRole::BodyStrong);
    m_fileTitle->setElideMode(Qt::ElideMiddle);
    m_fileFacts = addText(texts, m_context.themes, "stationFileFacts", TypeRole::Body);
    m_fileFacts->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(texts, 1);
    const auto add = [&](const QString& text, const char* name, auto act) {
        auto* button = new Button(m_context.themes, text);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button, 0, Qt::AlignTop);
        connect(button, &Button::triggered, this, [this, act] {
            if (const QList<StationFile> files = selectedFiles(); !files.isEmpty())
                act(files);
        });
        return button;
    };
    m_remove = add(tr("Remove"), "stationFileRemove", [this](const QList<StationFile>& files) { m_actions.remove(files); });
    m_keep = add(tr("Keep"), "stationFileKeep", [this](const QList<StationFile>& files) { m_actions.keep(files.first(), !files.first().isKept); });
    m_bundle = add(tr("Support bundle…"), "stationFileBundle", [this](const QList<StationFile>& files) {
        BundleSubject subject{files.first().station, {}, {}};
        for (const StationFile& file : files) {
            if (file.station == subject.station)
                subject.files.append(file.id);
        }
        m_actions.makeBundle(subject);
    });
    m_save = add(tr("Save as…"), "stationFileSave", [this](const QList<StationFile>& files) { m_actions.saveAs(files.first()); });
    m_look = add(tr("Look inside"), "stationFileLook", [this](const QList<StationFile>& files) { m_actions.look(files.first()); });
    m_fileDetail->body()->addLayout(row);
    m_filePane = new SidePane(*m_fileDetail, {m_fileTable});
    return m_fileDetail;
}

void DiagnosticsTab::showView(int view)
{
    m_filePart->setVisible(view == FilesView);
    m_jobPart->setVisible(view == JobsView);
    refresh();
}

void DiagnosticsTab::refresh()
{
    const Formatter& format = m_context.format();
    const int open = m_jobs.openCount();
    m_view->setSegmentText(JobsView, open == 0 ? tr("Requests") : QStringLiteral("%1 %2").arg(tr("Requests"), format.number(open)));
    const bool hasFiles = m_files.rowCount() > 0;
    m_noFile->setTitle(hasFiles ? tr("Nothing matches") : tr("No file of a charger yet"));
    m_noFile->setText(hasFiles ? tr("Clear the filter to see the others.")
                      : open > 0 ? tr("A charger was asked; its file appears here. Requests shows how far it is.")
                                 : tr("Ask a charger for its log: it uploads a file to this computer, and you look into it here."));
    m_first->setVisible(!hasFiles);
    m_first->setBlockedReason(m_actions.fetchReason({}));
    m_fileStack->setEmpty(m_fileTable->filter().rowCount() == 0);
    m_noJob->setTitle(m_jobs.rowCount() > 0 ? tr("Nothing matches") : tr("No log was asked for yet"));
    m_noJob->setText(m_jobs.rowCount() > 0 ? tr("Clear the filter to see the others.") : tr("Get diagnostics asks one charger or many."));
    m_jobStack->setEmpty(m_jobTable->filter().rowCount() == 0);
    //: Under the files of chargers: %1 the size of all files, %2 how long they stay.
    m_retention->setText(tr("%n file(s), %1. %2", nullptr, m_files.rowCount())
                             .arg(format.dataSize(m_files.totalBytes()), retentionSentence(m_context.site().jobs().fileRetention(), format)));
    m_changeRetention->setBlockedReason(m_actions.filesReason());
    refreshJob();
    refreshFile();
    Q_EMIT counted();
}

LogJobPointer DiagnosticsTab::currentJob() const
{
    const int row = m_jobTable->currentRow();
    return row >= 0 && row < m_jobs.rowCount() ? m_context.site().jobs().logJob(m_jobs.row(row).id) : nullptr;
}

QList<StationFile> DiagnosticsTab::selectedFiles() const
{
    QList<StationFile> files;
    for (const int row : m_fileTable->selectedRows())
        files.append(m_files.row(row));
    return files;
}

void DiagnosticsTab::refreshJob()
{
    const LogJobPointer job = currentJob();
    m_jobPane->setFilled(job != nullptr);
    if (!job)
        return;
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    //: A log: %1 the charger, %2 diagnostics or security log, %3 the period.
    m_jobTitle->setText(tr("%1: %2, %3").arg(shortened(stationName(m_context.site(), job->station), 80), logKindWord(job->kind),
                                             periodSentence(job->from, job->to, format, now)));
    //: How a log is fetched: %1 how it stands, %2 a protocol.
    m_jobSentence->setText(tr("%1 · over %2").arg(logJobSentence(*job, format, now), protocolWord(job->protocol)));
    m_jobSentence->setToolTip(jobNotesText(job->notes, format));
    const QStringList steps = logSteps(*job);
    m_jobSteps->setText(steps.join(QLatin1Char('\n')));
    m_jobSteps->setVisible(!steps.isEmpty());
    m_cancel->setVisible(job->isOpen());
    m_cancel->setBlockedReason(m_actions.cancelReason(*job));
    m_again->setVisible(!job->isOpen());
    m_again->setBlockedReason(m_actions.fetchReason({job->station}));
    m_show->setVisible(!job->files.isEmpty());
    m_show->setBlockedReason(m_actions.filesReason());
}

void DiagnosticsTab::refreshFile()
{
    const QList<StationFile> files = selectedFiles();
    m_filePane->setFilled(!files.isEmpty());
    if (files.isEmpty())
        return;
    const StationFile& first = files.first();
    const bool isOne = files.size() == 1;
    const Formatter& format = m_context.format();
    m_fileTitle->setText(isOne ? shortened(first.name, LongestDiagnosticsText) : tr("%n file(s) chosen", nullptr, static_cast<int>(files.size())));
    QStringList facts;
    if (isOne) {
        if (first.isMissing)
            facts.append(tr("Gone from the disk."));
        //: A file: %1 the charger, %2 when it came, %3 its checksum.
        facts.append(tr("From %1, received %2, SHA-256 %3…").arg(shortened(stationName(m_context.site(), first.station), 80),
                                                                 format.timeOrDate(first.receivedAt, m_context.workspace.now()), first.sha256.left(16)));
        if (first.isKept)
            facts.append(tr("It stays however old it is."));
    }
    m_fileFacts->setText(facts.join(QLatin1Char(' ')));
    m_fileFacts->setVisible(isOne);
    const QString single = isOne ? QString() : tr("Off: choose one file");
    const auto blocked = [&](const QString& reason) { return single.isEmpty() ? reason : single; };
    m_look->setBlockedReason(blocked(m_actions.openReason(first)));
    m_save->setBlockedReason(blocked(m_actions.openReason(first)));
    m_keep->setBlockedReason(blocked(m_actions.filesReason()));
    //: Button: the file may go when its time has come. / Button: the file stays however old it is.
    m_keep->setText(isOne && first.isKept ? tr("Keep no longer") : tr("Keep"));
    m_bundle->setBlockedReason(m_actions.bundleReason());
    m_remove->setBlockedReason(m_actions.filesReason());
}

void DiagnosticsTab::openJob(int row)
{
    if (row < 0 || row >= m_jobs.rowCount() || m_jobs.row(row).files.isEmpty())
        return;
    const auto file = m_context.site().jobs().stationFile(m_jobs.row(row).files.first());
    if (!file || file->removedAt)
        return m_context.host.notify(QStringLiteral("info"), tr("The file of this request was removed"));
    if (m_actions.openReason(*file).isEmpty())
        m_actions.look(*file);
}

void DiagnosticsTab::showJobMenu(int row, const QPoint& position)
{
    const LogJob job = m_jobs.row(row);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logJobMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    connect(menu->addAction(tr("Open charger")), &QAction::triggered, this, [this, job] { m_context.host.openCharger(job.station); });
    QAction* cancel = menu->addAction(tr("Stop fetching…"));
    cancel->setObjectName(QStringLiteral("logJobMenuCancel"));
    const QString reason = m_actions.cancelReason(job);
    cancel->setEnabled(reason.isEmpty());
    cancel->setToolTip(reason);
    connect(cancel, &QAction::triggered, this, [this, job] { m_actions.cancel(job); });
    menu->popup(position);
}

void DiagnosticsTab::showFileMenu(int row, const QPoint& position)
{
    const StationFile file = m_files.row(row);
    const QList<StationFile> files = selectedFiles();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stationFileMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString& text, const char* name, const QString& reason, auto act) {
        QAction* entry = menu->addAction(text);
        entry->setObjectName(QLatin1String(name));
        entry->setEnabled(reason.isEmpty());
        entry->setToolTip(reason);
        connect(entry, &QAction::triggered, this, act);
    };
    add(tr("Look inside"), "fileMenuLook", m_actions.openReason(file), [this, file] { m_actions.look(file); });
    add(tr("Save as…"), "fileMenuSave", m_actions.openReason(file), [this, file] { m_actions.saveAs(file); });
    add(file.isKept ? tr("Keep no longer") : tr("Keep"), "fileMenuKeep", m_actions.filesReason(), [this, file] { m_actions.keep(file, !file.isKept); });
    add(tr("Support bundle…"), "fileMenuBundle", m_actions.bundleReason(), [this, file] { m_actions.makeBundle({file.station, {}, {file.id}}); });
    add(tr("Open charger"), "fileMenuCharger", {}, [this, file] { m_context.host.openCharger(file.station); });
    add(tr("Remove"), "fileMenuRemove", m_actions.filesReason(), [this, files] { m_actions.remove(files); });
    menu->popup(position);
}

} // namespace forecourt::ui
