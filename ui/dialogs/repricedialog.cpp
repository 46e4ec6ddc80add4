// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/repricedialog.h"

#include "core/base/async.h"
#include "ui/format/moneytext.h"
#include "ui/format/pricewords.h"
#include "ui/format/timesamples.h"
#include "ui/pages/periodpreset.h"
#include "ui/pages/recordtable.h"
#include "ui/widgets/totalsrow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QFutureWatcher>
#include <QLineEdit>
#include <QProgressBar>

namespace forecourt::ui {

namespace {
constexpr int RepriceWidth = 860;
constexpr int RepriceTableHeight = 300;
constexpr int LongestReason = 400;
} // namespace

RepriceDialog::RepriceDialog(const PageContext& context, const Wish& wish, QWidget* parent)
    : FormDialog(context.themes, wish.draft ? tr("Simulate: %1").arg(wish.title) : tr("Price sessions again"), parent, RepriceWidth),
      m_context(context), m_wish(wish), m_model(context.workspace), m_progress(new QProgressBar)
{
    setObjectName(QStringLiteral("repriceDialog"));
    setText(wish.draft ? tr("What ended sessions would have cost by the draft. Nothing is changed.")
                       : tr("By the prices that are assigned today. Sessions already charged change only if you say so below; "
                            "those of locked months never do."));
    if (wish.transactions.isEmpty())
        makePeriod();
    makeTable();
    if (!wish.draft) {
        m_reason = new QLineEdit;
        m_reason->setObjectName(QStringLiteral("repriceReason"));
        m_reason->setMaxLength(LongestReason);
        m_reason->setPlaceholderText(tr("Is kept with your name"));
        addField(tr("Reason"), m_reason);
    }
    makeButtons();
    usePreset();
}

RepriceDialog::~RepriceDialog()
{
    m_future.cancel(); // nobody waits for it any more
}

void RepriceDialog::makePeriod()
{
    m_preset = new QComboBox;
    m_preset->setObjectName(QStringLiteral("repricePeriod"));
    m_preset->setAccessibleName(tr("Period"));
    m_preset->addItem(tr("Last month"), int(PeriodPreset::LastMonth));
    m_preset->addItem(tr("This month"), int(PeriodPreset::ThisMonth));
    m_preset->addItem(tr("Last seven days"), int(PeriodPreset::LastSevenDays));
    m_preset->addItem(tr("From … to …"), int(PeriodPreset::Custom));
    const auto makeDate = [this](const char* objectName, const QString& name) {
        auto* edit = new QDateEdit(m_context.format().siteDate(m_context.workspace.now()));
        edit->setObjectName(QLatin1String(objectName));
        edit->setAccessibleName(name);
        edit->setCalendarPopup(true);
        edit->setLocale(m_context.format().locale());
        edit->setDisplayFormat(dateFieldFormat(m_context.format().locale()));
        connect(edit, &QDateEdit::dateChanged, this, &RepriceDialog::look);
        return edit;
    };
    m_from = makeDate("repriceFrom", tr("First day"));
    m_to = makeDate("repriceTo", tr("Last day"));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_preset, m_from, m_to})
        row->addWidget(widget);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_preset, &QComboBox::activated, this, &RepriceDialog::usePreset);
}

void RepriceDialog::makeTable()
{
    using Column = RepricedModel::Column;
    m_progress->setObjectName(QStringLiteral("repriceProgress"));
    m_progress->setAccessibleName(tr("Sessions priced"));
    m_progress->setTextVisible(false);
    m_stop = new Button(m_themes, tr("Stop"));
    m_stop->setObjectName(QStringLiteral("repriceStop"));
    auto* progress = new QHBoxLayout;
    progress->setSpacing(8);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_stop);
    body()->addLayout(progress);
    m_table = new RecordTable(m_themes, QStringLiteral("repriceTable"), tr("Sessions before and after"));
    m_table->setRecords(&m_model, true);
    m_table->setMinimumHeight(RepriceTableHeight);
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    m_table->setColumnFor(int(Column::Start), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    for (const Column column : {Column::Before, Column::After, Column::Difference})
        m_table->setColumnFor(int(column), QStringLiteral("+0.000,00 €"));
    m_table->setStretchColumn(int(Column::Why));
    m_totals = new TotalsRow(m_themes);
    m_totals->setObjectName(QStringLiteral("repriceTotals"));
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_totals);
    body()->addLayout(column, 1);
    connect(m_stop, &Button::triggered, this, [this] {
        ++m_generation;
        m_future.cancel();
        m_progress->hide();
        m_stop->hide();
        setProblem(tr("Stopped. Choose a period to begin again."));
    });
    connect(m_table, &RecordTable::opened, this, [this](int row) {
        const TransactionKey session = m_model.row(row).transaction;
        reject();
        m_context.host.openSession(session);
    });
}

void RepriceDialog::makeButtons()
{
    Button* copy = addFootButton(tr("Copy"), Button::Kind::Default, true);
    copy->setObjectName(QStringLiteral("repriceCopy"));
    connect(copy, &Button::triggered, this, &RepriceDialog::copy);
    setRejectButton(tr("Close"))->setObjectName(QStringLiteral("repriceClose"));
    if (m_wish.draft)
        return;
    Button* accept = setAcceptButton(tr("Charge these prices"), Button::Kind::Default);
    accept->setObjectName(QStringLiteral("repriceApply"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &RepriceDialog::apply);
    makeRejectDefault();
}

void RepriceDialog::usePreset()
{
    const bool isCustom = m_preset && m_preset->currentData().toInt() == int(PeriodPreset::Custom);
    if (m_from)
        m_from->setVisible(isCustom);
    if (m_to)
        m_to->setVisible(isCustom);
    look();
}

api::RepriceScope RepriceDialog::scope() const
{
    api::RepriceScope scope;
    scope.transactions = m_wish.transactions;
    scope.price = m_wish.price;
    scope.onlyUnpriced = m_wish.onlyUnpriced;
    const QTimeZone& zone = m_context.format().zone();
    const QDateTime now = m_context.workspace.now();
    Period period{QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC), now};
    if (m_preset) {
        const auto preset = PeriodPreset(m_preset->currentData().toInt());
        period = preset == PeriodPreset::Custom ? periodOf(m_from->date(), m_to->date(), zone) : periodOf(preset, now, zone);
    }
    scope.from = period.from.value_or(QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC));
    scope.to = period.to.value_or(now);
    return scope;
}

void RepriceDialog::look()
{
    if (!m_context.prices)
        return;
    setProblem({});
    m_future.cancel();
    m_fingerprint.clear();
    const int generation = ++m_generation;
    m_progress->setRange(0, 0);
    m_progress->show();
    m_stop->show();
    if (Button* accept = m_wish.draft ? nullptr : acceptButton())
        accept->block(tr("Off until the list is here"));
    m_future = m_wish.draft ? m_context.prices->simulate(*m_wish.draft, scope()) : m_context.prices->repricePreview(scope());
    auto* watcher = new QFutureWatcher<Result<api::RepricePreview>>(this);
    connect(watcher, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(m_future);
    whenFinished(m_future, this, [this, generation](const Result<api::RepricePreview>& preview) {
        if (generation == m_generation)
            showPreview(preview);
    });
}

void RepriceDialog::showPreview(const Result<api::RepricePreview>& preview)
{
    m_progress->hide();
    m_stop->hide();
    if (!preview)
        return setProblem(priceErrorSentence(preview.error()));
    m_fingerprint = preview->fingerprint;
    m_model.resetRows(preview->rows);
    showTotals(preview->totals);
    if (!m_wish.draft)
        acceptButton()->setBlockedReason(preview->totals.changed > 0 ? QString() : tr("Off: no session would cost anything else"));
}

void RepriceDialog::showTotals(const api::RepriceTotals& totals)
{
    using Weight = TotalsRow::Weight;
    const Formatter& format = m_context.format();
    QList<TotalsRow::Part> parts{{tr("%n session(s)", nullptr, static_cast<int>(totals.sessions)), Weight::Strong, false},
                                 {tr("%n change(s)", "sessions that cost something else", static_cast<int>(totals.changed)), Weight::Normal, false}};
    if (totals.unpricedAfter > 0)
        parts.append({tr("%n without a price, not in the sum", nullptr, static_cast<int>(totals.unpricedAfter)), Weight::Quiet, false});
    //: Sum of sessions before another price; %1 an amount.
    parts.append({tr("before %1").arg(moneyList(totals.before, format)), Weight::Normal, true});
    //: Sum of sessions by another price; %1 an amount.
    parts.append({tr("after %1").arg(moneyList(totals.after, format)), Weight::Strong, true});
    m_totals->setParts(parts);
}

void RepriceDialog::apply()
{
    const QString reason = m_reason->text().simplified();
    setFieldError(m_reason, reason.isEmpty() ? tr("Say why; the reason is kept") : QString());
    if (reason.isEmpty() || m_fingerprint.isEmpty())
        return;
    acceptButton()->block(tr("Storing"));
    whenFinished(m_context.prices->reprice(scope(), m_fingerprint, reason, m_context.userName), this,
                 [this](const Result<api::RepriceTotals>& done) {
                     if (!done) {
                         acceptButton()->unblock();
                         return setProblem(priceErrorSentence(done.error()));
                     }
                     m_context.host.notify(QStringLiteral("check"),
                                           tr("%n session(s) priced again", nullptr, static_cast<int>(done->changed)));
                     accept();
                 });
}

/// What is in the list, to paste into a table.
void RepriceDialog::copy() const
{
    QStringList lines;
    for (int row = -1; row < m_model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 1; column < RepricedModel::ColumnCount; ++column)
            cells.append(row < 0 ? m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()
                                 : m_model.index(row, column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_context.host.notify(QStringLiteral("check"), tr("Copied %n row(s)", nullptr, m_model.rowCount()));
}

} // namespace forecourt::ui
