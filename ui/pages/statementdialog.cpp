// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/statementdialog.h"

#include "core/base/async.h"
#include "core/base/elsewhere.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/pages/pageprint.h"
#include "ui/pages/periodpreset.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QShortcut>

namespace forecourt::ui {

namespace {
constexpr int Width = 980; // all columns, with "Charger restarted"
constexpr int TableHeight = 300;
constexpr int PageSize = 200; // worded within a few milliseconds
constexpr qsizetype ShownName = 80;
} // namespace

StatementDialog::StatementDialog(const PageContext& context, const PersonRecord& person, QWidget* parent)
    : FormDialog(context.themes, tr("Sessions of %1").arg(person.name.left(ShownName).simplified()), parent, Width),
      m_context(context), m_person(person), m_sessions(context.workspace, context.history), m_export(context, this)
{
    setObjectName(QStringLiteral("statementDialog"));
    makePeriod();
    makeTable();
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("statementClose"));
    usePreset();
}

void StatementDialog::makePeriod()
{
    m_preset = new QComboBox;
    m_preset->setObjectName(QStringLiteral("statementPeriod"));
    m_preset->setAccessibleName(tr("Period"));
    m_preset->addItem(tr("This month"), int(PeriodPreset::ThisMonth));
    m_preset->addItem(tr("Last month"), int(PeriodPreset::LastMonth));
    m_preset->addItem(tr("All time"), int(PeriodPreset::All));
    m_preset->addItem(tr("From … to …"), int(PeriodPreset::Custom));
    const auto makeDate = [this](const char* objectName, const QString& name) {
        auto* edit = new QDateEdit(m_context.format().siteDate(m_context.workspace.now()));
        edit->setObjectName(QLatin1String(objectName));
        edit->setAccessibleName(name);
        edit->setCalendarPopup(true);
        edit->setLocale(m_context.format().locale());
        edit->setDisplayFormat(dateFieldFormat(m_context.format().locale()));
        connect(edit, &QDateEdit::dateChanged, this, &StatementDialog::reload);
        return edit;
    };
    m_from = makeDate("statementFrom", tr("First day"));
    m_to = makeDate("statementTo", tr("Last day"));
    m_copy = new Button(m_themes, QStringLiteral("copy"), tr("Copy"));
    m_copy->setObjectName(QStringLiteral("statementCopy"));
    m_save = new Button(m_themes, QStringLiteral("upload"), tr("Export…"));
    m_save->setObjectName(QStringLiteral("statementExport"));
    m_save->setVisible(m_context.exchange != nullptr);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_preset, m_from, m_to})
        row->addWidget(widget);
    row->addStretch(1);
    m_print = new Button(m_themes, QStringLiteral("printer"), tr("Print…"));
    m_print->setObjectName(QStringLiteral("statementPrint"));
    row->addWidget(m_copy);
    row->addWidget(m_print);
    row->addWidget(m_save);
    body()->addLayout(row);
    connect(m_preset, &QComboBox::activated, this, &StatementDialog::usePreset);
    connect(m_copy, &Button::triggered, this, &StatementDialog::copy);
    connect(m_print, &Button::triggered, this, &StatementDialog::print);
    connect(new QShortcut(QKeySequence::Print, this), &QShortcut::activated, m_print, &QAbstractButton::click);
    connect(m_save, &Button::triggered, this, [this] { m_export.askForSessions(query(), {}, m_totals.count); });
}

void StatementDialog::makeTable()
{
    using Column = TransactionModel::Column;
    m_table = new RecordTable(m_themes, QStringLiteral("statementTable"), tr("Sessions"));
    m_sessions.setPrices(m_context.prices);
    m_table->setRecords(&m_sessions, false);
    m_table->setColumnHidden(int(Column::Price), m_context.prices == nullptr);
    m_table->setMinimumHeight(TableHeight);
    for (const Column column : {Column::Sign, Column::Person, Column::Battery, Column::Average, Column::Peak, Column::Idle})
        m_table->setColumnHidden(int(column), true);
    m_table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    m_table->setColumnFor(int(Column::Start), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(Column::End), widest::dayAndTime(m_context.format()));
    m_table->setColumnFor(int(Column::Duration), QStringLiteral("000:00"));
    m_table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::Energy), QStringLiteral("0.000,00"));
    m_table->setColumnFor(int(Column::EndedBy), QStringLiteral("Charger restarted"));
    m_sum = new TotalsRow(m_themes);
    m_sum->setObjectName(QStringLiteral("statementTotals"));
    auto* unread = new UnreadRow(m_themes, QStringLiteral("statementUnread"));
    connect(unread, &UnreadRow::readAgainWanted, &m_sessions, &PagedTransactionModel::readAgain);
    connect(&m_sessions, &PagedTransactionModel::stateChanged, unread, [this, unread] { unread->setError(m_sessions.error()); });
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(unread->under(m_table), 1);
    column->addWidget(m_sum);
    body()->addLayout(column, 1);
}

void StatementDialog::usePreset()
{
    const bool isCustom = m_preset->currentData().toInt() == int(PeriodPreset::Custom);
    m_from->setVisible(isCustom);
    m_to->setVisible(isCustom);
    reload();
}

api::TransactionQuery StatementDialog::query() const
{
    const auto preset = PeriodPreset(m_preset->currentData().toInt());
    const QTimeZone& zone = m_context.format().zone();
    const Period period = preset == PeriodPreset::Custom ? periodOf(m_from->date(), m_to->date(), zone)
                                                         : periodOf(preset, m_context.workspace.now(), zone);
    api::TransactionQuery query;
    query.state = api::TransactionQuery::State::Finished;
    query.person = m_person.id;
    query.from = period.from;
    query.to = period.to;
    return query;
}

void StatementDialog::reload()
{
    const int generation = ++m_generation;
    m_sessions.setQuery(query());
    whenFinished(m_context.history.transactionTotals(query()), this,
                 [this, generation](const Result<api::TransactionTotals>& totals) {
                     if (generation == m_generation)
                         showTotals(totals);
                 });
}

void StatementDialog::showTotals(const Result<api::TransactionTotals>& totals)
{
    using Weight = TotalsRow::Weight;
    setProblem(totals ? QString() : readErrorSentence(totals.error()));
    m_totals = totals.value_or(api::TransactionTotals());
    QList<TotalsRow::Part> parts{{tr("%n session(s)", nullptr, int(m_totals.count)), Weight::Strong, false},
                                 {m_context.format().energy(m_totals.energy), Weight::Normal, false}};
    if (m_totals.withoutEnergy > 0)
        parts.append({tr("%n without energy, not in the sum", nullptr, int(m_totals.withoutEnergy)), Weight::Quiet, false});
    if (m_totals.tests > 0)
        parts.append({tr("%n test charge(s), not in the sum", nullptr, int(m_totals.tests)), Weight::Quiet, false});
    m_sum->setParts(parts);
    if (totals)
        addIncome(parts);
    const QString reason = m_totals.count == 0 ? tr("Off: no session in this period") : QString();
    m_copy->setBlockedReason(reason);
    m_save->setBlockedReason(reason);
    m_print->setBlockedReason(!reason.isEmpty() || m_totals.count <= MostPrintedRows
                                  ? reason
                                  : tr("Off: more than %1 sessions. Choose a shorter period, or export them").arg(m_context.format().number(MostPrintedRows)));
}

/// Of a whole month as it is booked: of other periods no sum is kept, and none is made up here.
void StatementDialog::addIncome(const QList<TotalsRow::Part>& parts)
{
    const auto preset = PeriodPreset(m_preset->currentData().toInt());
    if (!m_context.months || (preset != PeriodPreset::ThisMonth && preset != PeriodPreset::LastMonth))
        return;
    api::BookingQuery bookings;
    bookings.month = BillingMonth::of(query().from->toTimeZone(m_context.format().zone()).date());
    bookings.person = m_person.id;
    whenFinished(m_context.months->totals(bookings), this, [this, parts, generation = m_generation](const Result<QList<BookingTotals>>& totals) {
        if (generation != m_generation || !totals)
            return;
        using Weight = TotalsRow::Weight;
        QList<TotalsRow::Part> all = parts;
        for (const BookingTotals& sum : *totals) {
            //: Sum of a month's sessions without VAT.
            all.append({tr("net %1").arg(m_context.format().money(sum.net)), Weight::Normal, true});
            all.append({tr("VAT %1").arg(m_context.format().money(sum.vat)), Weight::Normal, true});
            all.append({m_context.format().money(sum.gross), Weight::Strong, true});
        }
        m_sum->setParts(all);
    });
}

QString StatementDialog::lineOf(const TransactionRecord& session) const
{
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    return QStringList{session.number, format.dateTime(session.startedAt, now), format.dateTime(session.stoppedAt, now),
                       placeName(m_context.site(), session.station, session.evse).simplified(), session.token.value.simplified(),
                       format.energyNumber(session.energy())}
        .join(QLatin1Char('\t'));
}

QStringList StatementDialog::lineTitles()
{
    return {tr("No."), tr("Start"), tr("End"), tr("Connector"), tr("Tag"), tr("kWh")};
}

/// Every session of the period, not only those that were scrolled to. Each page is a little work for the window; the
/// text of all of them is put together elsewhere.
void StatementDialog::copy()
{
    m_copy->block(tr("Reading the sessions"));
    const auto lines = std::make_shared<QStringList>();
    lines->append(lineTitles().join(QLatin1Char('\t')));
    readLines({}, lines, m_generation, [this, lines] {
        //: Last line of a copied list; %1: energy.
        lines->append(tr("Sum: %1").arg(m_context.format().energy(m_totals.energy)));
        finishCopy(lines, m_generation);
    });
}

void StatementDialog::print()
{
    m_print->block(tr("Reading the sessions"));
    const auto lines = std::make_shared<QStringList>();
    readLines({}, lines, m_generation, [this, lines] {
        m_print->unblock();
        ViewSheet sheet;
        sheet.name = QStringLiteral("statement");
        //: Title of a printed page; %1 is a person.
        sheet.title = tr("Sessions of %1").arg(m_person.name.simplified().left(ShownName));
        const auto preset = PeriodPreset(m_preset->currentData().toInt());
        const QLocale& locale = m_context.format().locale();
        sheet.subtitle = preset == PeriodPreset::Custom
            //: A period: %1 the first, %2 the last day.
            ? tr("%1 to %2").arg(locale.toString(m_from->date(), QLocale::ShortFormat), locale.toString(m_to->date(), QLocale::ShortFormat))
            : m_preset->currentText();
        sheet.facts = {{tr("Sessions"), m_context.format().number(m_totals.count)}, {tr("Energy"), m_context.format().energy(m_totals.energy)}};
        if (m_totals.withoutEnergy > 0)
            sheet.remarks.append(tr("%n without energy, not in the sum", nullptr, int(m_totals.withoutEnergy)));
        if (m_totals.tests > 0)
            sheet.remarks.append(tr("%n test charge(s), not in the sum", nullptr, int(m_totals.tests)));
        SheetTable table;
        table.rows = {lineTitles()};
        for (const QString& line : std::as_const(*lines))
            table.rows.append(line.split(QLatin1Char('\t')));
        table.areNumbers = {false, false, false, false, false, true};
        sheet.tables = {table};
        openSheet(m_context, sheet, this);
    });
}

void StatementDialog::readLines(const QString& after, const std::shared_ptr<QStringList>& lines, int generation, const std::function<void()>& done)
{
    api::TransactionQuery page = query();
    page.limit = PageSize;
    page.after = after;
    whenFinished(m_context.history.transactions(page), this,
                 [this, lines, generation, done](const Result<Page<TransactionRecord>>& read) {
                     if (generation != m_generation)
                         return;
                     if (!read) {
                         m_copy->unblock();
                         m_print->unblock();
                         return setProblem(readErrorSentence(read.error()));
                     }
                     for (const TransactionRecord& session : read->rows)
                         lines->append(lineOf(session));
                     if (!read->next.isEmpty())
                         return readLines(read->next, lines, generation, done);
                     done();
                 });
}

void StatementDialog::finishCopy(const std::shared_ptr<QStringList>& lines, int generation)
{
    const auto work = [lines] {
        const QString text = lines->join(QLatin1Char('\n'));
        lines->clear(); // freed here, not in the window
        return text;
    };
    whenFinished(runElsewhere(work), this, [this, generation](const QString& text) {
        if (generation != m_generation)
            return;
        m_copy->unblock();
        QApplication::clipboard()->setText(text);
        m_context.host.notify(QStringLiteral("check"), tr("Copied %n session(s)", nullptr, int(m_totals.count)));
    });
}

} // namespace forecourt::ui
