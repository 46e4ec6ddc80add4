// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/decisiondialog.h"

#include "core/base/async.h"
#include "ui/format/billingwords.h"
#include "ui/format/pricewords.h"
#include "ui/pages/prices/pricefields.h"
#include "ui/widgets/textlabel.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {

constexpr int DecisionQuietMs = 400;

QString titleOf(const QList<BillingCase>& cases, CaseState state)
{
    const bool isOne = cases.size() == 1;
    const QString number = cases.first().record.number;
    const auto n = static_cast<int>(cases.size());
    switch (state) {
    case CaseState::Corrected:
        return isOne ? DecisionDialog::tr("Correct session %1").arg(number) : DecisionDialog::tr("Accept the proposals for %n session(s)", nullptr, n);
    case CaseState::Kept:
        return isOne ? DecisionDialog::tr("Keep session %1 as it is").arg(number) : DecisionDialog::tr("Keep %n session(s) as they are", nullptr, n);
    case CaseState::LeftOut:
        return isOne ? DecisionDialog::tr("Leave session %1 out").arg(number) : DecisionDialog::tr("Leave %n session(s) out", nullptr, n);
    case CaseState::Undecided: break;
    }
    return {};
}

} // namespace

DecisionDialog::DecisionDialog(const ThemeManager& themes, const Workspace& workspace, api::Corrections& corrections,
                               const QList<BillingCase>& cases, CaseState state, QWidget* parent)
    : FormDialog(themes, titleOf(cases, state), parent), m_workspace(workspace), m_corrections(corrections), m_cases(cases), m_state(state),
      m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("decisionDialog"));
    const bool isLocked = std::any_of(cases.begin(), cases.end(), [](const BillingCase& one) { return one.isLocked; });
    QString text = tr("What the charger told stays in the records; this says what counts.");
    if (isLocked)
        text += QLatin1Char(' ') + tr("A month is locked: the change counts in the first open month.");
    setText(text);
    if (cases.size() == 1 && state == CaseState::Corrected)
        makeValues(cases.first().proposed.value_or(cases.first().counting));
    m_reason->setObjectName(QStringLiteral("decisionReason"));
    m_reason->setMaxLength(CaseDecision::LongestReason);
    m_reason->setPlaceholderText(tr("Is kept with your name"));
    addField(tr("Reason"), m_reason);
    Button* accept = setAcceptButton(state == CaseState::Corrected ? tr("Correct") : state == CaseState::Kept ? tr("Keep") : tr("Leave out"));
    accept->setObjectName(QStringLiteral("decisionAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("decisionCancel"));
    disconnect(accept, &Button::triggered, nullptr, nullptr);
    connect(accept, &Button::triggered, this, &DecisionDialog::submit);
    m_wait.setSingleShot(true);
    m_wait.setInterval(DecisionQuietMs);
    connect(&m_wait, &QTimer::timeout, this, &DecisionDialog::work);
    if (m_cost)
        work();
}

void DecisionDialog::makeValues(const SessionValues& values)
{
    const Formatter& format = m_workspace.format();
    m_start = makeSiteTimeEdit(format, "decisionStart");
    m_end = makeSiteTimeEdit(format, "decisionEnd");
    m_meterStart = makeEnergyField(m_workspace, "decisionMeterStart");
    m_meterStop = makeEnergyField(m_workspace, "decisionMeterStop");
    const TransactionRecord& record = m_cases.first().record;
    setSiteTime(*m_start, values.startedAt.value_or(record.startedAt), format);
    setSiteTime(*m_end, values.stoppedAt.value_or(values.startedAt.value_or(record.startedAt)), format);
    m_meterStart->setValue(values.meterStart ? std::optional(values.meterStart->milliWh) : std::nullopt);
    m_meterStop->setValue(values.meterStop ? std::optional(values.meterStop->milliWh) : std::nullopt);
    m_cost = new TextLabel(m_themes, TypeRole::Body);
    m_cost->setObjectName(QStringLiteral("decisionCost"));
    m_cost->setWordWrap(true);
    addField(tr("Start, site time"), m_start);
    addField(tr("End, site time"), m_end);
    addField(tr("Meter at the start, kWh"), m_meterStart);
    addField(tr("Meter at the end, kWh"), m_meterStop);
    body()->addWidget(m_cost);
    for (QDateTimeEdit* edit : {m_start, m_end})
        connect(edit, &QDateTimeEdit::dateTimeChanged, &m_wait, qOverload<>(&QTimer::start));
    for (NumberField* field : {m_meterStart, m_meterStop})
        connect(field, &QLineEdit::textEdited, &m_wait, qOverload<>(&QTimer::start));
}

SessionValues DecisionDialog::values() const
{
    const BillingCase& one = m_cases.first();
    if (!m_start)
        return one.proposed.value_or(one.counting);
    SessionValues values;
    const SessionValues shown = one.proposed.value_or(one.counting);
    const Formatter& format = m_workspace.format();
    // fields show whole minutes: what was not touched keeps its seconds
    const auto timeOf = [&](const QDateTimeEdit& edit, const std::optional<QDateTime>& before) {
        const QDateTime typed = siteTimeOf(edit, format);
        return before && before->toSecsSinceEpoch() / 60 == typed.toSecsSinceEpoch() / 60 ? *before : typed;
    };
    values.startedAt = timeOf(*m_start, shown.startedAt ? shown.startedAt : std::optional(one.record.startedAt));
    values.stoppedAt = timeOf(*m_end, shown.stoppedAt);
    if (m_meterStart->value())
        values.meterStart = Energy{*m_meterStart->value()};
    if (m_meterStop->value())
        values.meterStop = Energy{*m_meterStop->value()};
    return values;
}

void DecisionDialog::work()
{
    const int generation = ++m_generation;
    whenFinished(m_corrections.costBy(m_cases.first().record.key, values()), this, [this, generation](const Result<SessionCost>& cost) {
        if (generation != m_generation)
            return;
        if (!cost)
            return m_cost->setText(billingErrorSentence(cost.error()));
        const Formatter& format = m_workspace.format();
        //: What a corrected session costs: %1 before, %2 afterwards.
        m_cost->setText(tr("It costs %2 then (now %1).").arg(format.money(m_cases.first().cost), costText(*cost, format)));
    });
}

QList<CaseDecision> DecisionDialog::decisions() const
{
    QList<CaseDecision> all;
    for (const BillingCase& one : m_cases) {
        CaseDecision decision;
        decision.transaction = one.record.key;
        decision.state = m_state;
        decision.reason = m_reason->text().simplified();
        if (m_state == CaseState::Corrected) {
            if (one.proposesLeavingOut && m_cases.size() > 1)
                decision.state = CaseState::LeftOut; // what was proposed for this one
            else
                decision.values = m_cases.size() == 1 ? values() : one.proposed.value_or(one.counting);
        }
        all.append(decision);
    }
    return all;
}

void DecisionDialog::submit()
{
    setProblem({});
    const bool hasReason = !m_reason->text().simplified().isEmpty();
    setFieldError(m_reason, hasReason ? QString() : tr("Say why; the reason is kept"));
    bool isReadable = true;
    for (NumberField* field : {m_meterStart, m_meterStop}) {
        if (!field)
            continue;
        setFieldError(field, field->isReadable() ? QString() : tr("This is no number"));
        isReadable = isReadable && field->isReadable();
    }
    if (!hasReason || !isReadable)
        return;
    acceptButton()->block(tr("Storing"));
    Q_EMIT submitted();
}

void DecisionDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    setProblem(billingErrorSentence(error));
}

} // namespace forecourt::ui
