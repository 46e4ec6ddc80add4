// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessiondetail.h"

#include "core/base/async.h"
#include "ui/charts/sessionchart.h"
#include "ui/format/words.h"
#include "ui/models/names.h"
#include "ui/models/sessionadvice.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionseries.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/totalsrow.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ReloadMs = 10'000;
constexpr int FactsWidth = 380;

/// A session whose charger is gone cannot be stopped, only closed.
bool mayBeClosed(const api::LiveSite& site, const TransactionRecord& session)
{
    if (!session.isRunning())
        return false;
    const StationPointer station = site.station(session.station);
    return !station || !station->link.isOnline;
}

QString meterText(const Formatter& format, const TransactionRecord& session)
{
    const auto end = session.meterStop ? session.meterStop : session.lastRegister;
    //: Meter of a session: %1 its start, %2 its end.
    return SessionDetail::tr("%1 to %2").arg(format.meterRegister(session.meterStart), format.meterRegister(end));
}
} // namespace

SessionDetail::SessionDetail(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_samples(context.workspace),
      m_changes(context.workspace, context.history), m_messages(context.workspace, context.history)
{
    setObjectName(QStringLiteral("sessionDetail"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    makeCurveCard();
    makeFactsCard();
    row->addWidget(m_curveCard, 1);
    row->addWidget(m_factsCard);
    m_reload.setInterval(ReloadMs);
    connect(&m_reload, &QTimer::timeout, this, [this] {
        if (isVisible() && m_session && m_session->isRunning())
            loadSamples();
    });
    m_reload.start();
    connect(&context.site(), &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& changed) {
        if (m_session && changed->key == m_session->key) {
            m_session = *changed;
            showFacts();
        }
    });
    connect(&context.workspace, &Workspace::formatChanged, this, [this] {
        m_chart->setFormatter(m_context.format());
        showFacts();
    });
    setSession(std::nullopt);
}

void SessionDetail::makeCurveCard()
{
    m_curveCard = new Card(m_context.themes, tr("Session"));
    m_view = new SegmentedSwitch(m_context.themes);
    m_view->setObjectName(QStringLiteral("sessionView"));
    m_view->setAccessibleName(tr("What to show of the session"));
    //: Switch: the session as a curve over time.
    m_view->addSegment(tr("Curve"));
    m_view->addSegment(tr("Meter values"));
    m_view->addSegment(tr("Status changes"));
    m_view->addSegment(tr("Messages"));
    m_curveCard->titleActions()->addWidget(m_view);
    m_stack = new QStackedWidget;
    m_chart = new SessionChart(m_context.themes, m_context.format());
    m_chart->setObjectName(QStringLiteral("sessionChart"));
    m_chart->setAccessibleName(tr("Power over time"));
    m_chart->setEmptyText(tr("No values were sent"));
    m_table = new RecordTable(m_context.themes, QStringLiteral("sampleTable"), tr("Meter values"));
    m_table->setRecords(&m_samples, false);
    m_table->setColumnFor(int(SampleModel::Column::Why), tr("interrupted"));
    m_table->setColumnFor(int(SampleModel::Column::Register), QStringLiteral("00.000,000 kWh"));
    for (const auto column : {SampleModel::Column::Power, SampleModel::Column::Offered, SampleModel::Column::Voltage1})
        m_table->setColumnFor(int(column), QStringLiteral("000,0 kW"));
    for (const auto column : {SampleModel::Column::Current1, SampleModel::Column::Current2, SampleModel::Column::Current3,
                              SampleModel::Column::Battery})
        m_table->setColumnFor(int(column), QStringLiteral("00,0 A"));
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeChanges());
    m_stack->addWidget(makeMessages());
    m_stack->setMinimumHeight(140);
    m_problem = new TextLabel(m_context.themes, TypeRole::Body);
    m_problem->setObjectName(QStringLiteral("sampleProblem"));
    m_problem->setWordWrap(true);
    m_curveCard->body()->addWidget(m_problem);
    m_curveCard->body()->addWidget(m_stack, 1);
    connect(m_view, &SegmentedSwitch::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

QWidget* SessionDetail::makeChanges()
{
    m_changeTable = new RecordTable(m_context.themes, QStringLiteral("sessionChangeTable"), tr("Status changes"));
    m_changeTable->setRecords(&m_changes, false);
    m_changeTable->setColumnWidth(int(EventModel::Column::Sign), 32);
    m_changeTable->setColumnFor(int(EventModel::Column::When), QStringLiteral("00.00.0000 00:00:00"));
    m_changeTable->setColumnFor(int(EventModel::Column::What), QStringLiteral("SuspendedEVSE → Charging"));
    m_changeTable->setColumnFor(int(EventModel::Column::Where), QStringLiteral("Underground 12"));
    m_changeTable->filter().setRule([this](int row) {
        const std::optional<EvseId> evse = m_changes.row(row).evse;
        return !m_session || !evse || *evse == m_session->evse;
    });
    return m_changeTable;
}

QWidget* SessionDetail::makeMessages()
{
    using Column = SessionMessageModel::Column;
    m_messageTable = new RecordTable(m_context.themes, QStringLiteral("sessionMessageTable"), tr("Messages"));
    m_messageTable->setRecords(&m_messages, false);
    m_messageTable->setColumnFor(int(Column::When), QStringLiteral("00:00:00 AM"));
    m_messageTable->setColumnFor(int(Column::Direction), tr("from the charger"));
    m_messageTable->setColumnFor(int(Column::Action), QStringLiteral("RemoteStopTransaction ****"));
    m_openMessages = new Button(m_context.themes, tr("Open in Messages"));
    m_openMessages->setObjectName(QStringLiteral("sessionOpenMessages"));
    m_openMessages->setToolTip(tr("What the charger and we said during this session, with every field explained"));
    connect(m_openMessages, &Button::triggered, this, [this] {
        if (m_session)
            m_context.host.openPlace(MessagesPlace::ofSession(*m_session).text());
    });
    auto* messages = new QWidget;
    auto* column = new QVBoxLayout(messages);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* tools = new QHBoxLayout;
    tools->addStretch(1);
    tools->addWidget(m_openMessages);
    column->addLayout(tools);
    column->addWidget(m_messageTable, 1);
    return messages;
}

/// From a little before the start, when the plug went in, to a little after the end. A charger that was
/// offline reported later: what was received then counts for the messages.
void SessionDetail::loadRecords()
{
    constexpr qint64 MarginS = 300;
    std::optional<QDateTime> to;
    if (m_session->stoppedAt)
        to = m_session->stoppedAt->addSecs(MarginS);
    m_changes.setRange(m_session->station, EventKind::StatusChanged, m_session->startedAt.addSecs(-MarginS), to);
    const MessagesPlace messages = MessagesPlace::ofSession(*m_session);
    m_messages.setRange(m_session->station, messages.from.value_or(m_session->startedAt), messages.to);
}

void SessionDetail::makeFactsCard()
{
    //: Title: key figures of a session.
    m_factsCard = new Card(m_context.themes, tr("Facts"));
    m_factsCard->setFixedWidth(FactsWidth);
    m_facts = new KeyValueGrid(m_context.themes);
    m_facts->setObjectName(QStringLiteral("sessionFacts"));
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_findings = new QVBoxLayout;
    m_findings->setSpacing(8);
    column->addLayout(m_findings);
    column->addWidget(m_facts);
    column->addStretch(1);
    m_factsCard->body()->addWidget(makeScrollArea(inner), 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_open = new Button(m_context.themes, tr("Open charger"));
    m_open->setObjectName(QStringLiteral("sessionOpenCharger"));
    m_close = new Button(m_context.themes, tr("Close in records…"));
    m_close->setObjectName(QStringLiteral("sessionClose"));
    m_stop = new Button(m_context.themes, tr("Stop…"));
    m_stop->setObjectName(QStringLiteral("sessionStop"));
    buttons->addWidget(m_stop);
    buttons->addWidget(m_open);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    m_factsCard->body()->addLayout(buttons);
    connect(m_open, &Button::triggered, this, [this] {
        if (m_session)
            m_context.host.openCharger(m_session->station);
    });
    connect(m_stop, &Button::triggered, this, [this] {
        if (m_session)
            m_actions.stop(m_session->station, m_session->evse);
    });
    connect(m_close, &Button::triggered, this, [this] {
        if (m_session)
            m_actions.closeInRecords(*m_session);
    });
}

void SessionDetail::setSession(const std::optional<TransactionRecord>& session)
{
    const bool isAnother = !session || !m_session || session->key != m_session->key;
    m_session = session;
    if (isAnother) {
        takeSamples({});
        m_chart->setEmptyText(session ? tr("Reading …") : tr("Choose a session in the list"));
    }
    showFacts();
    if (!session) {
        m_messages.clear();
        return;
    }
    loadSamples();
    if (isAnother)
        loadRecords();
}

void SessionDetail::showFacts()
{
    const auto set = [this](const QString& name, const QString& value) { m_facts->setValue(name, value); };
    showFindings();
    m_open->setBlockedReason(m_session ? QString() : tr("Choose a session in the list"));
    m_openMessages->setBlockedReason(m_session ? QString() : tr("Choose a session in the list"));
    m_close->setVisible(m_session && m_session->isRunning());
    m_stop->setVisible(m_session && m_session->isRunning());
    if (!m_session) {
        m_curveCard->setTitle(tr("No session chosen"));
        m_curveCard->setSubtitle({});
        m_facts->hide();
        return;
    }
    const TransactionRecord& session = *m_session;
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    m_close->setBlockedReason(mayBeClosed(m_context.site(), session)
                                  ? QString()
                                  : tr("Off: the charger is online. Stop the session there instead"));
    m_stop->setBlockedReason(mayBeClosed(m_context.site(), session)
                                 ? tr("Off: the charger is offline, a stop would not reach it. Close the session in the records")
                                 : QString());
    m_curveCard->setTitle(session.number);
    m_curveCard->setSubtitle(driverName(session) + QStringLiteral(", ")
                             + placeName(m_context.site(), session.station, session.evse));
    m_facts->show();
    set(tr("State"), transactionStateWord(session.state));
    set(tr("Start"), format.dateTime(session.startedAt, now));
    set(tr("End"), session.stoppedAt ? format.dateTime(session.stoppedAt, now) : QString());
    set(tr("Duration"), format.duration(TransactionModel::durationOf(session, now)));
    set(tr("Energy"), format.energy(session.energy()));
    set(tr("Meter"), meterText(format, session));
    set(tr("Max power"), format.power(session.maximumPowerW));
    if (session.lastSocPercent)
        set(tr("Battery"), format.percent(session.lastSocPercent));
    else
        m_facts->removeRow(tr("Battery"));
    set(tr("Tag"), session.token.value);
    set(tr("Answer"), authorizationWord(session.authorization));
    set(tr("Ended by"), stopReasonWord(session.stopReason));
    set(tr("OCPP id"), session.id.value());
}

void SessionDetail::showFindings()
{
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_session)
        return;
    for (const SessionFinding& finding : sessionFindings(*m_session)) {
        auto* what = new TextLabel(m_context.themes, finding.what, TypeRole::BodyStrong);
        what->setObjectName(QStringLiteral("findingWhat"));
        auto* advice = new TextLabel(m_context.themes, finding.advice, TypeRole::Small, Theme::Color::Ink2);
        advice->setObjectName(QStringLiteral("findingAdvice"));
        for (TextLabel* label : {what, advice}) {
            label->setWordWrap(true);
            m_findings->addWidget(label);
        }
    }
}

void SessionDetail::loadSamples()
{
    const TransactionKey key = m_session->key;
    whenFinished(m_context.history.samples(key), this, [this, key](const Result<QList<MeterSample>>& samples) {
        if (!m_session || m_session->key != key)
            return;
        m_chart->setEmptyText(tr("No values were sent"));
        m_problem->setText(samples ? QString() : errorSentence(samples.error()));
        m_problem->setVisible(!samples);
        if (samples)
            takeSamples(*samples);
    });
}

void SessionDetail::takeSamples(const QList<MeterSample>& samples)
{
    m_problem->setVisible(!m_problem->text().isEmpty() && m_session);
    m_samples.setSamples(samples);
    const SessionSeries series = sessionSeries(samples, m_context.site().site().voltage);
    m_chart->setPower(series.power);
    m_chart->setOffered(series.offered);
    m_chart->setBattery(series.battery);
}

} // namespace forecourt::ui
