// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rosterimportdialog.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "ui/format/words.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QProgressBar>
#include <QTableWidget>

#include <algorithm>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr int Width = 760;
constexpr int ReplanMs = 200;
constexpr int RefreshMs = 100;
constexpr int PreviewHeight = 130;
constexpr int ProblemsHeight = 90;
constexpr qsizetype ShownCell = 80;
constexpr int ColumnLimit = 30; ///< shown in the preview

QString problemText(api::RowProblem what)
{
    using P = api::RowProblem;
    switch (what) {
    case P::NoTag: return RosterImportDialog::tr("neither a tag nor a name");
    case P::TagTooLong: return RosterImportDialog::tr("the tag has more than 20 characters");
    case P::BadTag: return RosterImportDialog::tr("the tag has characters that cannot be shown");
    case P::NameTooLong: return RosterImportDialog::tr("the name is too long or has characters that cannot be shown");
    case P::BadDate: return RosterImportDialog::tr("not a date; write 2026-12-31 or 31.12.2026");
    case P::BadBlocked: return RosterImportDialog::tr("“Blocked” is neither yes nor no");
    case P::TwiceInFile: return RosterImportDialog::tr("this tag came before in the file");
    case P::AmbiguousName: return RosterImportDialog::tr("several people have this name; give them different names first");
    case P::Unreadable: return RosterImportDialog::tr("the row cannot be read; a quotation mark may be missing");
    }
    return {};
}

/// One line, not too long, whatever the file says.
QString shown(const QString& cell)
{
    return cell.left(ShownCell).simplified();
}
} // namespace

RosterImportDialog::RosterImportDialog(const PageContext& context, const QString& path, QWidget* parent)
    : FormDialog(context.themes, tr("Import people and tags"), parent, Width), m_context(context), m_path(path),
      m_progress(std::make_shared<api::ExchangeProgress>()), m_reading(context.workspace), m_run(context)
{
    setObjectName(QStringLiteral("importDialog"));
    setText(tr("From %1. Nothing is changed before you press Import.").arg(shown(QFileInfo(path).fileName())));
    makeFormat();
    makePreview();
    makeColumns();
    makeSummary();
    Button* accept = setAcceptButton(tr("Import"));
    accept->setObjectName(QStringLiteral("importAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("importCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &RosterImportDialog::begin);
    m_replan.setSingleShot(true);
    m_replan.setInterval(ReplanMs);
    m_refresh.setInterval(RefreshMs);
    connect(&m_replan, &QTimer::timeout, this, &RosterImportDialog::plan);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        const qint64 total = std::max<qint64>(1, m_progress->total);
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(m_progress->done * 1000 / total));
    });
    connect(&m_reading, &RosterReading::finished, this, &RosterImportDialog::planWith);
    for (const auto changed : {&api::LiveSite::reset, &api::LiveSite::personsChanged, &api::LiveSite::tokensChanged})
        connect(&context.site(), changed, this, [this] { m_roster.reset(); });
    connect(&m_run, &RosterImportRun::progressed, this, [this](int done, int steps) {
        m_bar->setRange(0, std::max(1, steps));
        m_bar->setValue(done);
    });
    connect(&m_run, &RosterImportRun::finished, this, &RosterImportDialog::end);
    accept->block(tr("Reading the file"));
    loadPreview();
}

RosterImportDialog::~RosterImportDialog()
{
    m_progress->isCancelled = true;
}

void RosterImportDialog::makeFormat()
{
    const auto makeBox = [this](const char* objectName, const QString& name) {
        auto* box = new QComboBox;
        box->setObjectName(QLatin1String(objectName));
        box->setAccessibleName(name);
        connect(box, &QComboBox::activated, this, &RosterImportDialog::loadPreview);
        return box;
    };
    using E = api::TextEncoding;
    m_encoding = makeBox("importEncoding", tr("Encoding"));
    m_encoding->addItem(tr("Encoding: found out"));
    for (const auto& [encoding, name] : {std::pair(E::Utf8, "UTF-8"), std::pair(E::Utf16LittleEndian, "UTF-16 LE"),
                                         std::pair(E::Utf16BigEndian, "UTF-16 BE"), std::pair(E::Latin1, "Latin-1")})
        m_encoding->addItem(QString::fromLatin1(name), int(encoding));
    m_separator = makeBox("importSeparator", tr("Separator"));
    m_separator->addItem(tr("Separator: found out"));
    m_separator->addItem(tr("Comma"), QChar(u','));
    m_separator->addItem(tr("Semicolon"), QChar(u';'));
    m_separator->addItem(tr("Tab"), QChar(u'\t'));
    m_hasHeader = new QCheckBox(tr("The first row names the columns"));
    m_hasHeader->setObjectName(QStringLiteral("importHeader"));
    m_hasHeader->setChecked(true);
    connect(m_hasHeader, &QCheckBox::toggled, this, [this] {
        fillColumns();
        m_replan.start();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_encoding);
    row->addWidget(m_separator);
    row->addWidget(m_hasHeader);
    row->addStretch(1);
    body()->addLayout(row);
}

void RosterImportDialog::makePreview()
{
    m_table = new QTableWidget;
    m_table->setObjectName(QStringLiteral("importPreview"));
    m_table->setAccessibleName(tr("Beginning of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setFixedHeight(PreviewHeight);
    body()->addWidget(m_table);
}

void RosterImportDialog::makeColumns()
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    const QList<std::pair<const char*, QString>> fields{{"importName", tr("Name")},         {"importGroup", tr("Group")},
                                                        {"importTag", tr("Tag")},           {"importValidUntil", tr("Valid until")},
                                                        {"importBlocked", tr("Blocked")},   {"importNote", tr("Note")}};
    for (const auto& [objectName, name] : fields) {
        const int index = int(m_columns.size());
        auto* box = new QComboBox;
        box->setObjectName(QLatin1String(objectName));
        box->setAccessibleName(tr("Column for: %1").arg(name));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(14);
        connect(box, &QComboBox::activated, &m_replan, qOverload<>(&QTimer::start));
        auto* label = new TextLabel(m_themes, name, TypeRole::Body, Theme::Color::Ink2);
        label->setBuddy(box);
        m_grid->addWidget(label, index / 3, (index % 3) * 2);
        m_grid->addWidget(box, index / 3, (index % 3) * 2 + 1);
        m_grid->setColumnStretch((index % 3) * 2 + 1, 1);
        m_columns.append(box);
    }
    body()->addLayout(m_grid);
    m_updates = new QCheckBox(tr("Update tags that are known; otherwise their rows are skipped"));
    m_updates->setObjectName(QStringLiteral("importUpdates"));
    m_updates->setChecked(true);
    connect(m_updates, &QCheckBox::toggled, &m_replan, qOverload<>(&QTimer::start));
    body()->addWidget(m_updates);
}

void RosterImportDialog::makeSummary()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("importProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_summary = new TextLabel(m_themes, TypeRole::BodyStrong);
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setWordWrap(true);
    m_problems = new QListWidget;
    m_problems->setObjectName(QStringLiteral("importProblems"));
    m_problems->setAccessibleName(tr("Rows that are left out"));
    m_problems->setFixedHeight(ProblemsHeight);
    m_problems->hide();
    body()->addWidget(m_bar);
    body()->addWidget(m_summary);
    body()->addWidget(m_problems);
}

api::CsvFormat RosterImportDialog::format() const
{
    api::CsvFormat format;
    if (m_encoding->currentData().isValid())
        format.encoding = api::TextEncoding(m_encoding->currentData().toInt());
    if (m_separator->currentData().isValid())
        format.separator = m_separator->currentData().toChar();
    return format;
}

void RosterImportDialog::loadPreview()
{
    const int generation = ++m_generation;
    m_progress->isCancelled = true; // a plan of the old choice
    acceptButton()->block(tr("Reading the file"));
    whenFinished(m_context.exchange->preview(m_path, format()), this, [this, generation](const Result<api::CsvPreview>& preview) {
        if (generation != m_generation)
            return;
        if (!preview) {
            setProblem(preview.error().code == ErrorCode::InvalidInput
                           ? tr("This is not a text file. Save the table as CSV in the spreadsheet program first.")
                           : errorSentence(preview.error()));
            acceptButton()->block(tr("Off: the file could not be read"));
            return;
        }
        setProblem({});
        showPreview(*preview);
    });
}

void RosterImportDialog::showPreview(const api::CsvPreview& preview)
{
    m_preview = preview;
    m_encoding->setItemText(0, tr("Encoding: %1").arg(m_encoding->itemText(1 + int(preview.encoding))));
    const int found = m_separator->findData(preview.separator);
    m_separator->setItemText(0, tr("Separator: %1").arg(m_separator->itemText(std::max(1, found))));
    QList<QStringList> rows = preview.rows;
    rows.prepend(preview.header);
    qsizetype columns = 0;
    for (const QStringList& row : rows)
        columns = std::max(columns, row.size());
    m_table->clear();
    m_table->setColumnCount(int(std::min<qsizetype>(columns, ColumnLimit)));
    m_table->setRowCount(int(rows.size()));
    QStringList names;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        names.append(tr("Column %1").arg(column + 1));
        for (int row = 0; row < m_table->rowCount(); ++row)
            m_table->setItem(row, column, new QTableWidgetItem(shown(rows[row].value(column))));
    }
    m_table->setHorizontalHeaderLabels(names);
    fillColumns();
    const api::RosterColumns& guess = preview.columns;
    const QList<int> guesses{guess.name, guess.group, guess.tag, guess.validUntil, guess.blocked, guess.note};
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_columns[i]->setCurrentIndex(std::max(0, m_columns[i]->findData(guesses[i])));
    if (guess.tag < 0 && guess.name < 0 && m_hasHeader->isChecked() && columns > 0)
        m_columns[2]->setCurrentIndex(1); // a bare list of tags
    plan();
}

void RosterImportDialog::fillColumns()
{
    for (QComboBox* box : std::as_const(m_columns)) {
        const QVariant chosen = box->currentData();
        box->clear();
        //: No column of the file.
        box->addItem(tr("none"), -1);
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QString name = shown(m_preview.header.value(column));
            box->addItem(m_hasHeader->isChecked() && !name.isEmpty() ? name : tr("Column %1").arg(column + 1), column);
        }
        if (chosen.isValid())
            box->setCurrentIndex(std::max(0, box->findData(chosen)));
    }
}

api::RosterImport RosterImportDialog::import() const
{
    api::RosterImport import;
    import.path = m_path;
    import.format = {m_preview.encoding, m_preview.separator};
    const auto column = [this](int index) { return m_columns[index]->currentData().toInt(); };
    import.columns = {column(0), column(1), column(2), column(3), column(4), column(5)};
    import.hasHeader = m_hasHeader->isChecked();
    import.updatesKnown = m_updates->isChecked();
    import.timeZone = m_context.format().zone().id();
    import.roster = m_roster;
    return import;
}

void RosterImportDialog::plan()
{
    m_replan.stop();
    ++m_generation;
    m_progress->isCancelled = true;
    m_progress = std::make_shared<api::ExchangeProgress>();
    m_plan.reset();
    acceptButton()->block(tr("Reading the file"));
    m_summary->setText(tr("Reading the file …"));
    m_bar->show();
    m_refresh.start();
    if (m_roster)
        planWith(m_roster);
    else if (!m_reading.isReading())
        m_reading.start();
}

void RosterImportDialog::planWith(const api::RosterPointer& roster)
{
    m_roster = roster;
    if (m_progress->isCancelled)
        return; // the file is being looked at anew, or nobody waits any more
    whenFinished(m_context.exchange->plan(import(), m_progress), this,
                 [this, generation = m_generation](const Result<api::RosterPlanPointer>& plan) {
                     if (generation == m_generation)
                         takePlan(plan);
                 });
}

void RosterImportDialog::takePlan(const Result<api::RosterPlanPointer>& plan)
{
    m_refresh.stop();
    m_bar->hide();
    if (!plan) {
        m_summary->setText({});
        setProblem(errorSentence(plan.error()));
        acceptButton()->block(tr("Off: the file could not be read"));
        return;
    }
    m_plan = *plan;
    showPlan(**plan);
}

void RosterImportDialog::showPlan(const api::RosterPlan& plan)
{
    QStringList parts{tr("%n new tag(s)", nullptr, int(plan.newTags)), tr("%n updated", nullptr, int(plan.updatedTags)),
                      tr("%n new person(s)", nullptr, int(plan.newPersons))};
    if (plan.sameTags > 0)
        parts.append(tr("%n already as in the file", nullptr, int(plan.sameTags)));
    if (plan.skippedTags > 0)
        parts.append(tr("%n known and skipped", nullptr, int(plan.skippedTags)));
    if (plan.problemCount > 0)
        parts.append(tr("%n row(s) left out", nullptr, int(plan.problemCount)));
    m_summary->setText(parts.join(QStringLiteral(", ")));
    m_problems->clear();
    for (const api::RosterPlan::Problem& problem : plan.problems) {
        //: %1: number of the line in a file, %2: what is wrong, %3: what the file says.
        m_problems->addItem(tr("Line %1: %2: %3").arg(m_context.format().number(problem.line), problemText(problem.what), shown(problem.value)));
    }
    if (plan.problemCount > plan.problems.size())
        m_problems->addItem(tr("… and %n more", nullptr, int(plan.problemCount - plan.problems.size())));
    m_problems->setVisible(plan.problemCount > 0);
    acceptButton()->setBlockedReason(plan.steps.isEmpty() ? tr("Off: nothing in this file would change anything") : QString());
}

void RosterImportDialog::begin()
{
    if (!m_plan || m_run.isRunning())
        return;
    acceptButton()->block(tr("Importing"));
    const QString off = tr("Off: the import has begun");
    for (QWidget* widget : std::initializer_list<QWidget*>{m_encoding, m_separator, m_hasHeader, m_updates}) {
        widget->setEnabled(false);
        widget->setToolTip(off);
    }
    for (QComboBox* box : std::as_const(m_columns)) {
        box->setEnabled(false);
        box->setToolTip(off);
    }
    m_summary->setText(tr("Importing …"));
    m_bar->show();
    m_roster.reset();
    m_run.start(m_plan);
}

void RosterImportDialog::end(const std::optional<Error>& error)
{
    const bool isWhole = !error;
    if (!m_run.undo().isEmpty()) {
        const QString notice = isWhole ? tr("Imported %n tag(s)", nullptr, int(m_plan->newTags + m_plan->updatedTags))
                                       : tr("Imported a part of the file");
        api::RosterPlanPointer done = m_plan;
        if (!isWhole) {
            api::RosterPlan part = *m_plan; // shares the records with it
            part.steps.resize(m_run.undo().size()); // one for each step that was made
            done = sharedFreedElsewhere(std::move(part));
        }
        Q_EMIT imported(notice, m_run.undo(), done);
    }
    if (isWhole || error->code == ErrorCode::Cancelled)
        return accept();
    m_bar->hide();
    setProblem(errorSentence(*error));
    acceptButton()->block(tr("Off: the import failed; close this and try again"));
}

void RosterImportDialog::reject()
{
    m_progress->isCancelled = true;
    if (m_run.isRunning())
        m_run.cancel(); // closes when the step that is on its way is done
    else
        FormDialog::reject();
}

} // namespace forecourt::ui
