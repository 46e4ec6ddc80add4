// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/billing/correctionspage.h"

#include "core/base/async.h"
#include "ui/dialogs/decisiondialog.h"
#include "ui/format/billingwords.h"
#include "ui/format/timesamples.h"
#include "ui/models/names.h"
#include "ui/pageaction.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/sidepane.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int CaseReloadMs = 1'000;
constexpr int AnyKind = -1;
constexpr qsizetype ShownReason = 300;
} // namespace

CorrectionsPage::CorrectionsPage(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(context.workspace, context.corrections)
{
    setObjectName(QStringLiteral("correctionsPage"));
    QVBoxLayout* column = makePageColumn(this);
    column->setSpacing(12);
    auto* header = new PageHeader(context.themes, tr("Corrections"));
    header->setParentTitle(tr("Sessions"));
    connect(header, &PageHeader::backRequested, this, [this] { m_context.host.openPage(PageId::Sessions); });
    column->addWidget(header);
    column->addWidget(makeTools());
    column->addWidget(makeTable(), 1);
    column->addWidget(makeDetail());
    connectParts();
    refresh();
    count();
}

QWidget* CorrectionsPage::makeTools()
{
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_show = new SegmentedSwitch(m_context.themes);
    m_show->setObjectName(QStringLiteral("caseShow"));
    m_show->setAccessibleName(tr("Which sessions"));
    m_show->addSegment(tr("Undecided"));
    m_show->addSegment(tr("Decided"));
    m_show->addSegment(tr("All"));
    m_kind = new QComboBox;
    m_kind->setObjectName(QStringLiteral("caseKind"));
    m_kind->setAccessibleName(tr("What is odd"));
    m_kind->addItem(tr("Everything odd"), AnyKind);
    for (int kind = 0; kind <= int(LastCaseKind); ++kind)
        m_kind->addItem(caseKindWord(CaseKind(kind)), kind);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("caseFilter"));
    m_filter->setPlaceholderText(tr("Filter by text"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(240);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_show, m_kind, m_filter})
        row->addWidget(widget);
    row->addStretch(1);
    return tools;
}

QWidget* CorrectionsPage::makeTable()
{
    using Column = CaseModel::Column;
    m_table = new RecordTable(m_context.themes, QStringLiteral("caseTable"), tr("Odd sessions"));
    m_table->setRecords(&m_model, false);
    m_table->setMultiSelection();
    m_table->setColumnWidth(int(Column::Sign), 32);
    m_table->setColumnFor(int(Column::Number), QStringLiteral("2026-000000"));
    m_table->setColumnFor(int(Column::Start), widest::dateTime(m_context.format()));
    m_table->setColumnFor(int(Column::Place), QStringLiteral("Underground 12"));
    m_table->setColumnFor(int(Column::Person), QStringLiteral("Nguyen-Hofmeister"));
    m_table->setColumnFor(int(Column::What), tr("Never stopped") + QStringLiteral(", ") + tr("No price"));
    m_table->setStretchColumn(int(Column::Proposed), 200);
    m_table->setColumnFor(int(Column::Cost), QStringLiteral("0.000,00 €"));
    m_table->setColumnFor(int(Column::State), tr("Kept as it is"));
    m_unread = new UnreadRow(m_context.themes, QStringLiteral("casesUnread"));
    connect(m_unread, &UnreadRow::readAgainWanted, &m_model, &CaseModel::readAgain);
    m_stack = new ViewStack(makeFramed(m_context.themes, m_unread->under(m_table)));
    m_empty = new EmptyState(m_context.themes, QStringLiteral("circle-check"), QString(), QString());
    m_empty->setObjectName(QStringLiteral("casesEmpty"));
    m_stack->setEmptyState(makeFramed(m_context.themes, m_empty));
    return m_stack;
}

QWidget* CorrectionsPage::makeDetail()
{
    const ThemeManager& themes = m_context.themes;
    m_detail = new Card(themes, tr("Session"));
    m_detail->setObjectName(QStringLiteral("caseDetail"));
    const auto makeLabel = [&](const char* name, TypeRole role = TypeRole::Body, Theme::Color ink = Theme::Color::Ink1) {
        auto* label = new TextLabel(themes, role, ink);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        m_detail->body()->addWidget(label);
        return label;
    };
    m_what = makeLabel("caseWhat");
    m_evidence = makeLabel("caseEvidence", TypeRole::Small, Theme::Color::Ink2);
    m_recorded = makeLabel("caseRecorded");
    m_proposal = makeLabel("caseProposal", TypeRole::BodyStrong);
    m_past = makeLabel("casePast", TypeRole::Small, Theme::Color::Ink2);
    const auto makeButton = [&](const QString& text, const char* name, Button::Kind kind = Button::Kind::Default) {
        auto* button = new Button(themes, text, kind);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_open = makeButton(tr("Open session"), "caseOpen");
    m_price = makeButton(tr("Assign a price…"), "casePrice");
    m_takeBack = makeButton(tr("Take the decision back"), "caseTakeBack");
    m_leaveOut = makeButton(tr("Leave out…"), "caseLeaveOut");
    m_keep = makeButton(tr("Keep as it is…"), "caseKeep");
    m_correct = makeButton(tr("Type values…"), "caseCorrect");
    m_accept = makeButton(tr("Accept proposal…"), "caseAccept", Button::Kind::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_price);
    buttons->addStretch(1);
    for (Button* button : {m_takeBack, m_leaveOut, m_keep, m_correct, m_accept})
        buttons->addWidget(button);
    m_detail->body()->addLayout(buttons);
    m_pane = new SidePane(*m_detail, {m_table});
    return m_detail;
}

void CorrectionsPage::connectParts()
{
    connect(m_show, &SegmentedSwitch::currentChanged, this, &CorrectionsPage::reload);
    connect(m_kind, &QComboBox::activated, this, &CorrectionsPage::reload);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setText(text);
        refresh();
    });
    connect(&m_model, &CaseModel::stateChanged, this, &CorrectionsPage::refresh);
    connect(&m_model, &CaseModel::stateChanged, &m_table->filter(), &RowFilter::readOn);
    connect(m_table, &RecordTable::currentRowChanged, this, &CorrectionsPage::showDetail);
    connect(m_table, &RecordTable::selectedRowsChanged, this, &CorrectionsPage::showDetail);
    connect(m_table, &RecordTable::opened, this, [this](int row) { m_context.host.openSession(m_model.row(row).record.key); });
    connect(m_accept, &Button::triggered, this, [this] {
        const QList<BillingCase> cases = chosen();
        const bool leavesOut = cases.size() == 1 && cases.first().proposesLeavingOut;
        decide(leavesOut ? CaseState::LeftOut : CaseState::Corrected);
    });
    const QAction* const byKey = addPageAction(*this, m_context.themes,
                                               {QStringLiteral("caseAcceptProposal"), tr("Accept proposal…"), QStringLiteral("check"),
                                                tr("What is proposed for the chosen sessions counts from now on"),
                                                QKeySequence(Qt::CTRL | Qt::Key_Return)},
                                               [this] { acceptByKey(); });
    const auto showKey = [this, byKey] { m_accept->setToolTip(byKey->shortcut().toString(QKeySequence::NativeText)); };
    connect(byKey, &QAction::changed, m_accept, showKey);
    showKey();
    connect(m_correct, &Button::triggered, this, [this] { decide(CaseState::Corrected); });
    connect(m_keep, &Button::triggered, this, [this] { decide(CaseState::Kept); });
    connect(m_leaveOut, &Button::triggered, this, [this] { decide(CaseState::LeftOut); });
    connect(m_takeBack, &Button::triggered, this, &CorrectionsPage::takeBack);
    connect(m_price, &Button::triggered, this, [this] { m_context.host.openPlace(QStringLiteral("prices/places")); });
    connect(m_open, &Button::triggered, this, [this] {
        if (const QList<BillingCase> cases = chosen(); cases.size() == 1)
            m_context.host.openSession(cases.first().record.key);
    });
    m_reload.setSingleShot(true);
    m_reload.setInterval(CaseReloadMs);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        count();
        if (isVisible())
            m_model.reload();
    });
    connect(&m_context.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& session) {
        if (!session->isRunning() && !m_reload.isActive())
            m_reload.start();
    });
    connect(&m_context.site(), &api::LiveSite::reset, this, [this] { m_reload.start(0); });
    connect(&m_context.workspace, &Workspace::formatChanged, this, &CorrectionsPage::refresh);
}

void CorrectionsPage::acceptByKey()
{
    const QString reason = chosen().isEmpty() ? whyNot(CaseState::Corrected) : m_accept->blockedReason();
    if (reason.isEmpty())
        m_accept->click();
    else
        m_context.host.notify(QStringLiteral("info"), reason);
}

void CorrectionsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    reload();
}

void CorrectionsPage::reload()
{
    api::CaseQuery query;
    query.show = api::CaseQuery::Show(m_show->currentIndex());
    if (const int kind = m_kind->currentData().toInt(); kind != AnyKind)
        query.kind = CaseKind(kind);
    m_model.setQuery(query);
}

void CorrectionsPage::count()
{
    if (!m_context.corrections)
        return;
    whenFinished(m_context.corrections->caseCounts(), this, [this](const Result<api::CaseCounts>& counts) {
        if (!counts)
            return;
        m_show->setSegmentText(0, counts->total == 0 ? tr("Undecided") : tr("Undecided") + QLatin1Char(' ') + m_context.format().number(counts->total));
        Q_EMIT counted(counts->total);
    });
}

void CorrectionsPage::refresh()
{
    m_unread->setError(m_model.error());
    m_stack->setEmpty(m_table->filter().rowCount() == 0 && !m_model.isLoading());
    const bool isFiltered = !m_filter->text().isEmpty() || m_kind->currentData().toInt() != AnyKind;
    if (m_model.error()) {
        m_empty->setTitle(tr("Could not read the sessions"));
        m_empty->setText(billingErrorSentence(*m_model.error()));
    } else if (isFiltered) {
        m_empty->setTitle(tr("Nothing matches"));
        m_empty->setText(tr("Clear the filter to see the others."));
    } else {
        m_empty->setTitle(m_show->currentIndex() == 0 ? tr("Nothing to decide") : tr("Nothing was decided yet"));
        m_empty->setText(tr("Sessions that cannot be right are listed here with their evidence. Until somebody decides, they are in no sum."));
    }
    showDetail();
}

void CorrectionsPage::showSession(TransactionKey session)
{
    m_show->setCurrentIndex(2);
    m_kind->setCurrentIndex(0);
    m_filter->clear();
    m_table->setProperty("wantedKey", session.value());
    reload();
}

QList<BillingCase> CorrectionsPage::chosen() const
{
    QList<BillingCase> cases;
    for (const int row : m_table->selectedRows())
        cases.append(m_model.row(row));
    return cases;
}

QString CorrectionsPage::whyNot(CaseState state) const
{
    if (!m_context.corrections)
        return tr("Off: nothing is decided here");
    const QList<BillingCase> cases = chosen();
    if (cases.isEmpty())
        return tr("Off: choose a session in the list");
    const bool anyDecided = std::any_of(cases.begin(), cases.end(), [](const BillingCase& one) { return one.state != CaseState::Undecided; });
    if (state == CaseState::Undecided)
        return anyDecided ? QString() : tr("Off: nothing was decided yet");
    return {};
}

void CorrectionsPage::showDetail()
{
    const QList<BillingCase> cases = chosen();
    m_pane->setFilled(!cases.isEmpty());
    if (cases.isEmpty())
        return;
    const bool isOne = cases.size() == 1;
    for (TextLabel* label : {m_what, m_evidence, m_recorded, m_proposal, m_past})
        label->setVisible(isOne);
    m_open->setVisible(isOne);
    m_correct->setVisible(isOne);
    m_price->setVisible(std::any_of(cases.begin(), cases.end(), [](const BillingCase& one) { return one.kinds.contains(CaseKind::Unpriced); }));
    m_correct->setBlockedReason(whyNot(CaseState::Corrected));
    m_keep->setBlockedReason(whyNot(CaseState::Kept));
    m_leaveOut->setBlockedReason(whyNot(CaseState::LeftOut));
    m_takeBack->setBlockedReason(whyNot(CaseState::Undecided));
    const bool allProposed = std::all_of(cases.begin(), cases.end(), [](const BillingCase& one) { return one.proposed || one.proposesLeavingOut; });
    m_accept->setText(isOne ? tr("Accept proposal…") : tr("Accept proposals…"));
    m_accept->setBlockedReason(!m_context.corrections ? whyNot(CaseState::Corrected)
                               : allProposed          ? QString()
                                                      : tr("Off: nothing is proposed for what is chosen. Keep it, leave it out, or type values"));
    if (!isOne) {
        m_detail->setTitle(tr("%n session(s) chosen", nullptr, static_cast<int>(cases.size())));
        m_detail->setSubtitle({});
        return;
    }
    const BillingCase& one = cases.first();
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    m_detail->setTitle(one.record.number);
    m_detail->setSubtitle(driverName(one.record) + QStringLiteral(", ") + placeName(m_context.site(), one.record.station, one.record.evse));
    QStringList what;
    for (const CaseKind kind : one.kinds)
        what.append(caseKindSentence(kind));
    m_what->setText(what.join(QLatin1Char(' ')));
    QStringList facts;
    for (const Evidence& evidence : one.evidence)
        facts.append(evidenceSentence(evidence, format, now));
    m_evidence->setText(facts.join(QLatin1Char(' ')));
    m_evidence->setVisible(!facts.isEmpty());
    //: What a charger told of a session: %1 start, end and energy, %2 what it would cost.
    m_recorded->setText(tr("Recorded: %1, for %2.").arg(valuesText(one.recorded, format, now), format.money(one.cost)));
    //: %1 what is proposed about an odd session.
    m_proposal->setText(one.state == CaseState::Undecided ? tr("Proposed: %1").arg(proposalSentence(one, format, now))
                                                          : tr("Decided: %1, %2").arg(caseStateWord(one.state), valuesText(one.counting, format, now)));
    showPast(one.record.key);
}

/// Who decided what before.
void CorrectionsPage::showPast(TransactionKey session)
{
    m_past->clear();
    m_past->hide();
    if (!m_context.corrections)
        return;
    const int generation = ++m_pastGeneration;
    whenFinished(m_context.corrections->corrections(session), this, [this, generation](const Result<QList<CorrectionRecord>>& past) {
        if (generation != m_pastGeneration || !past)
            return;
        QStringList lines;
        for (const CorrectionRecord& record : *past) {
            const QString when = m_context.format().dateTime(record.at, m_context.workspace.now());
            //: A past decision: %1 when, %2 who, %3 what, %4 why.
            lines.append(tr("%1, %2: %3. %4").arg(when, shortened(record.user, 60), caseStateWord(record.stateAfter), shortened(record.reason, ShownReason)));
        }
        m_past->setText(lines.join(QLatin1Char('\n')));
        m_past->setVisible(!lines.isEmpty());
    });
}

void CorrectionsPage::store(const QList<CaseDecision>& decisions, const QString& notice, const std::function<void(const Error&)>& failed,
                            const std::function<void()>& done)
{
    if (!m_context.corrections)
        return;
    whenFinished(m_context.corrections->decide(decisions, m_context.userName), this,
                 [this, decisions, notice, failed, done](const Result<QList<CorrectionRecord>>& made) {
                     if (!made)
                         return failed(made.error());
                     done();
                     reload();
                     count();
                     QList<CaseDecision> back;
                     for (const CaseDecision& decision : decisions)
                         back.append({decision.transaction, CaseState::Undecided, {}, {}});
                     const auto put = [](CorrectionsPage& self, const QList<CaseDecision>& all) {
                         whenFinished(self.m_context.corrections->decide(all, self.m_context.userName), &self,
                                      [&self](const Result<QList<CorrectionRecord>>& again) {
                                          if (!again)
                                              self.m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(again.error()));
                                          self.reload();
                                          self.count();
                                      });
                     };
                     if (decisions.first().state == CaseState::Undecided)
                         return m_context.host.notify(QStringLiteral("check"), notice);
                     m_context.host.notifyKept(
                         notice, this, [put, back](CorrectionsPage& self) { put(self, back); },
                         [put, decisions](CorrectionsPage& self) { put(self, decisions); });
                 });
}

void CorrectionsPage::decide(CaseState state)
{
    const QList<BillingCase> cases = chosen();
    if (cases.isEmpty() || !m_context.corrections)
        return;
    auto* dialog = new DecisionDialog(m_context.themes, m_context.workspace, *m_context.corrections, cases, state, window());
    connect(dialog, &DecisionDialog::submitted, this, [this, cases, dialog = QPointer<DecisionDialog>(dialog)] {
        const QList<CaseDecision> decisions = dialog->decisions();
        const QString notice = cases.size() == 1
            //: %1 number of a session, %2 what was decided.
            ? tr("Session %1: %2").arg(cases.first().record.number, caseStateWord(decisions.first().state))
            : tr("Decided about %n session(s)", nullptr, static_cast<int>(cases.size()));
        store(decisions, notice,
              [dialog](const Error& error) {
                  if (dialog)
                      dialog->fail(error);
              },
              [dialog] {
                  if (dialog)
                      dialog->accept();
              });
    });
    dialog->open();
}

void CorrectionsPage::takeBack()
{
    QList<CaseDecision> decisions;
    for (const BillingCase& one : chosen()) {
        if (one.state != CaseState::Undecided)
            decisions.append({one.record.key, CaseState::Undecided, {}, {}});
    }
    if (decisions.isEmpty())
        return;
    store(decisions, tr("Took back the decision about %n session(s)", nullptr, static_cast<int>(decisions.size())),
          [this](const Error& error) { m_context.host.notify(QStringLiteral("triangle-alert"), billingErrorSentence(error)); }, [] {});
}

} // namespace forecourt::ui
