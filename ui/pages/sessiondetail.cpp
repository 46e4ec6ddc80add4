// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sessiondetail.h"

#include "core/base/async.h"
#include "core/domain/sessionfigures.h"
#include "ui/charts/sessionchart.h"
#include "ui/charts/sessiontimeline.h"
#include "ui/format/words.h"
#include "ui/models/connectorprogress.h"
#include "ui/models/linkhealing.h"
#include "ui/models/names.h"
#include "ui/models/sessionadvice.h"
#include "ui/models/transactionmodel.h"
#include "ui/pages/pagelayout.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionprice.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/panepair.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/totalsrow.h"

#include <QAction>
#include <QBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int ReloadMs = 10'000;
constexpr int FactsWidth = 380;

QString meterText(const Formatter& format, const TransactionRecord& session)
{
    const auto end = session.meterStop ? session.meterStop : session.lastRegister;
    //: Meter of a session: %1 its start, %2 its end.
    return SessionDetail::tr("%1 to %2").arg(format.meterRegister(session.meterStart), format.meterRegister(end));
}
} // namespace

SessionDetail::SessionDetail(const PageContext& context, ChargerActions& actions, QWidget* parent)
    : QWidget(parent), m_context(context), m_actions(actions), m_sessionActions(context, this), m_samples(context.workspace),
      m_changes(context.workspace, context.history), m_messages(context.workspace, context.history), m_frames(context.history)
{
    setObjectName(QStringLiteral("sessionDetail"));
    makeCurveCard();
    makeFactsCard();
    auto* parts = new PanePair(m_curveCard, m_factsCard);
    parts->setObjectName(QStringLiteral("sessionDetailParts"));
    parts->setShares(Qt::Horizontal, 1, 0);
    parts->setWidthBeside(m_factsCard, FactsWidth);
    parts->setShares(Qt::Vertical, 1, 1);
    makeStack(parts);
    m_reload.setInterval(ReloadMs);
    connect(&m_reload, &QTimer::timeout, this, &SessionDetail::lookAgain);
    m_reload.start();
    follow();
    setSession(std::nullopt);
}

void SessionDetail::follow()
{
    api::LiveSite& site = m_context.site();
    connect(&site, &api::LiveSite::transactionChanged, this, [this](const TransactionPointer& changed) {
        if (m_session && changed->key == m_session->key) {
            const bool hasEnded = m_session->isRunning() && !changed->isRunning();
            const std::optional<qint64> idleS = m_session->idleS; // the mirror does not know it of one that has ended
            m_session = *changed;
            m_session->idleS = changed->idleS ? changed->idleS : idleS;
            m_price->setSession(m_session);
            showFacts();
            if (hasEnded) { // its last values and messages: it is not looked at again by itself
                loadSamples();
                m_frames.readOn();
            }
        }
    });
    connect(&site, &api::LiveSite::idleTimeChanged, this, [this](TransactionKey session) {
        if (m_session && m_session->key == session)
            showFacts();
    });
    connect(&site, &api::LiveSite::stationChanged, this, [this](const StationPointer& station) {
        if (!m_session || station->record.id != m_session->station)
            return;
        m_feed.noteLink(station->link.isOnline, m_context.workspace.now());
        if (station->link.isOnline != m_isLinked) {
            m_chart->setLive(isLive());
            showStates();
            loadLink();
        }
        if (isVisible())
            showFacts(); // what may be done depends on the link
    });
    whenLinkHeals(m_context.workspace, this, [this] {
        m_frames.readAgain();
        if (!m_statesUnread->isHidden())
            readStatesAgain();
    });
    connect(&site, &api::LiveSite::commandChanged, this, &SessionDetail::showLadder);
    connect(&m_context.workspace, &Workspace::ticked, this, [this] {
        if (isVisible())
            showLadder();
    });
    connect(&m_context.workspace, &Workspace::formatChanged, this, [this] {
        m_timeline->setFormatter(m_context.format());
        showBands();
        showFacts();
    });
}

/// What is new in a session that runs.
void SessionDetail::lookAgain()
{
    if (!isVisible() || !m_session || !m_session->isRunning())
        return;
    reloadChanges();
    loadNewSamples();
    m_frames.readOn();
}

void SessionDetail::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    lookAgain();
}

/// \a parts, or what to do to see them: a grid without a curve would say nothing.
void SessionDetail::makeStack(QWidget* parts)
{
    auto* empty = new EmptyState(m_context.themes, QStringLiteral("history"), tr("No session chosen"),
                                 tr("Choose a session in the list to see its curve, meter values, messages and facts."));
    empty->setObjectName(QStringLiteral("sessionDetailEmpty"));
    m_views = new ViewStack(parts);
    m_views->setEmptyState(makeFramed(m_context.themes, empty));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_views);
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
    m_table = new RecordTable(m_context.themes, QStringLiteral("sampleTable"), tr("Meter values"));
    m_table->setRecords(&m_samples, false);
    m_table->setColumnFor(int(SampleModel::Column::Why), tr("interrupted"));
    m_table->setColumnFor(int(SampleModel::Column::Register), QStringLiteral("00.000,000 kWh"));
    for (const auto column : {SampleModel::Column::Power, SampleModel::Column::Offered, SampleModel::Column::Voltage1})
        m_table->setColumnFor(int(column), QStringLiteral("000,0 kW"));
    for (const auto column : {SampleModel::Column::Current1, SampleModel::Column::Current2, SampleModel::Column::Current3,
                              SampleModel::Column::Battery})
        m_table->setColumnFor(int(column), QStringLiteral("00,0 A"));
    m_stack->addWidget(makeTimeline());
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

void SessionDetail::makeFactsCard()
{
    //: Title: key figures of a session.
    m_factsCard = new Card(m_context.themes, tr("Facts"));
    m_testBadge = new Badge(m_context.themes, QStringLiteral("info"), flagWord(TransactionFlag::Test));
    m_testBadge->setObjectName(QStringLiteral("sessionTestBadge"));
    m_factsCard->titleActions()->addWidget(m_testBadge);
    m_facts = new KeyValueGrid(m_context.themes);
    m_facts->setObjectName(QStringLiteral("sessionFacts"));
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    m_findings = new QVBoxLayout;
    m_findings->setSpacing(8);
    column->addLayout(m_findings);
    m_note = new TextLabel(m_context.themes, TypeRole::Body);
    m_note->setObjectName(QStringLiteral("sessionNote"));
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_note);
    m_price = new SessionPricePart(m_context);
    column->addWidget(m_price);
    connect(m_price, &SessionPricePart::priced, this, &SessionDetail::showBands);
    column->addWidget(m_facts);
    column->addStretch(1);
    m_factsCard->body()->addWidget(makeScrollArea(inner), 1);
    m_factsCard->body()->addWidget(makeButtons());
}

void SessionDetail::setSession(const std::optional<TransactionRecord>& session)
{
    const bool isAnother = !session || !m_session || session->key != m_session->key;
    m_session = session;
    if (isAnother) {
        m_timeline->setCursor(std::nullopt);
        m_before.reset();
        m_link.clear();
        m_unreadStates.clear();
        showUnreadStates();
        m_changedAt.reset();
        ++m_reads; // an answer about the session before is out of date
        takeSamples({}, {});
        m_feed.clear();
        m_chart->setEmptyText(tr("Reading …"));
        m_changeTable->setEmptyText(tr("Reading …"));
    }
    m_views->setEmpty(!session);
    m_price->setSession(session);
    showFacts();
    if (!session) {
        m_messages.clear();
        m_frames.clear();
        showStates();
        return;
    }
    const StationPointer station = m_context.site().station(session->station);
    if (station)
        m_feed.noteLink(station->link.isOnline, m_context.workspace.now());
    if (!isAnother && session->isRunning())
        loadNewSamples();
    else
        loadSamples();
    if (isAnother)
        loadRecords();
}

void SessionDetail::showFacts()
{
    showFindings();
    showNote();
    showLadder();
    showChoices();
    if (m_session)
        showFigures(*m_session); // else nothing of it is shown
}

/// What can be done with it.
void SessionDetail::showChoices()
{
    for (Button* button : {m_open, m_openMessages, m_more})
        button->setBlockedReason(m_session ? QString() : tr("Choose a session in the list"));
    const bool isOpenEnded = m_session && SessionActions::isOpenEnded(*m_session);
    m_close->setVisible(isOpenEnded);
    m_open->setVisible(!isOpenEnded); // three in a row are enough
    m_moreOpen->setVisible(isOpenEnded);
    m_energy->setVisible(m_session && SessionActions::whyNotDecideEnergy(*m_session).isEmpty());
    const bool isTest = m_session && m_session->flags.testFlag(TransactionFlag::Test);
    m_testBadge->setVisible(isTest);
    if (m_session) {
        m_test->setToolTip(SessionActions::whatTestDoes(isTest));
        m_energy->setText(SessionActions::energyVerb(*m_session));
        m_test->setText(SessionActions::testVerb(*m_session));
        m_close->setBlockedReason(SessionActions::whyNotClose(m_context.site(), *m_session));
        m_stop->setBlockedReason(SessionActions::whyNotStop(m_context.site(), *m_session));
    }
}

void SessionDetail::showFigures(const TransactionRecord& session)
{
    const auto set = [this](const QString& name, const QString& value) { m_facts->setValue(name, value); };
    const Formatter& format = m_context.format();
    const QDateTime now = m_context.workspace.now();
    m_curveCard->setTitle(session.number);
    m_curveCard->setSubtitle(driverName(session) + QStringLiteral(", ")
                             + placeName(m_context.site(), session.station, session.evse));
    set(tr("State"), transactionStateWord(session.state));
    set(tr("Start"), format.dateTime(session.startedAt, now));
    set(tr("End"), session.stoppedAt ? format.dateTime(session.stoppedAt, now) : QString());
    set(tr("Duration"), format.duration(TransactionModel::durationOf(session, now)));
    set(tr("Energy"), format.energy(session.energy()));
    set(tr("Meter"), meterText(format, session));
    set(tr("Average power"), format.power(averagePowerW(session)));
    set(tr("Max power"), format.power(session.maximumPowerW));
    const auto idle = TransactionModel::idleOf(session, m_context.site(), now);
    //: How long the car stood plugged in without charging.
    set(tr("Idle"), idle ? format.duration(idle) : QString());
    if (session.lastSocPercent)
        set(tr("Battery"), format.percent(session.lastSocPercent));
    else
        m_facts->removeRow(tr("Battery"));
    set(tr("Person"), session.personName);
    set(tr("Tag"), session.token.value);
    set(tr("Answer"), authorizationWord(session.authorization));
    set(tr("Ended by"), stopReasonWord(session.stopReason));
    set(tr("OCPP id"), session.id.value());
}

/// How the stop is going, and the next step where the charger did not follow.
void SessionDetail::showLadder()
{
    std::optional<ConnectorProgress> progress;
    const StationPointer station = m_session && m_session->isRunning() ? m_context.site().station(m_session->station) : nullptr;
    const ConnectorState* connector = station ? station->connector(m_session->evse) : nullptr;
    if (connector && connector->transaction == m_session->key)
        progress = connectorProgress(m_context.workspace, recentCommands(m_context.workspace), *station, *connector);
    const bool isStop = progress && progress->isStop();
    m_progress->setText(isStop ? progress->text : QString());
    m_progress->setVisible(isStop);
    const bool isNext = isStop && progress->phase != ConnectorProgress::Phase::Waiting;
    m_next->setVisible(isNext);
    m_stop->setVisible(m_session && m_session->isRunning() && !isNext); // that was asked already
}

void SessionDetail::showNote()
{
    const QString note = m_session ? m_session->note : QString();
    m_note->setText(note);
    //: For screen readers: the note of a session.
    m_note->setAccessibleName(tr("Note: %1").arg(note));
    m_note->setVisible(!note.isEmpty());
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

} // namespace forecourt::ui
