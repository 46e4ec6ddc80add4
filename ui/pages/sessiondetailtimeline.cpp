// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionDetail about time: states, curve, meter values, messages.
#include "core/base/async.h"
#include "ui/charts/currentlane.h"
#include "ui/charts/messagelane.h"
#include "ui/charts/pricelane.h"
#include "ui/charts/sessionchart.h"
#include "ui/charts/sessiontimeline.h"
#include "ui/charts/statelane.h"
#include "ui/dialogs/signedvaluesdialog.h"
#include "ui/format/timesamples.h"
#include "ui/format/words.h"
#include "ui/pages/messagesplace.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessiondetail.h"
#include "ui/pages/sessionprice.h"
#include "ui/pages/sessionseries.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/textlabel.h"

#include <QAction>
#include <QBoxLayout>

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int LargestStateList = 1000;
constexpr int LongestAwayDays = 7; ///< after the end of a session
constexpr qint64 MarginS = 300;    ///< before and after a session

/// A little before the start, when the plug went in.
QDateTime rangeBegin(const TransactionRecord& session)
{
    return session.startedAt.addSecs(-MarginS);
}

/// Keeps why \a page of \a kind could not be read; true: it could.
bool noteRead(QMap<EventKind, Error>& unread, EventKind kind, const Result<Page<EventRecord>>& page)
{
    if (page)
        unread.remove(kind);
    else
        unread.insert(kind, page.error());
    return page.has_value();
}
} // namespace

/// States, curve, currents, bands of the price and messages on one time axis, and what of the messages is missing.
QWidget* SessionDetail::makeTimeline()
{
    m_timeline = new SessionTimeline(m_context.themes, m_context.format());
    m_timeline->setObjectName(QStringLiteral("sessionTimeline"));
    m_chart = &m_timeline->chart();
    m_chart->setObjectName(QStringLiteral("sessionChart"));
    m_chart->setAccessibleName(tr("Power over time"));
    m_chart->setEmptyText(tr("No values were sent"));
    m_timeline->states().setObjectName(QStringLiteral("sessionStates"));
    m_timeline->currents().setObjectName(QStringLiteral("sessionCurrents"));
    m_timeline->prices().setObjectName(QStringLiteral("sessionBands"));
    m_timeline->messages().setObjectName(QStringLiteral("sessionMarks"));
    connect(&m_changes, &EventModel::stateChanged, this, [this] {
        if (m_changes.rowCount() < LargestStateList && m_changes.canFetchMore({}))
            m_changes.fetchMore({});
        showStates();
        showUnreadStates();
    });
    connect(&m_frames, &SessionFrames::changed, this, &SessionDetail::showMessageMarks);
    connect(m_timeline, &SessionTimeline::openWanted, this, &SessionDetail::openMessageAt);
    auto* unread = new UnreadRow(m_context.themes, QStringLiteral("sessionMarksUnread"));
    connect(unread, &UnreadRow::readAgainWanted, &m_frames, &SessionFrames::readAgain);
    connect(&m_frames, &SessionFrames::changed, unread, [this, unread] {
        //: Below the curve of a session and the lane of its messages; %1 is a sentence that says why.
        unread->setError(m_frames.error(), tr("Not all messages of this time could be read. %1"));
    });
    m_statesUnread = new UnreadRow(m_context.themes, QStringLiteral("sessionStatesUnread"));
    connect(m_statesUnread, &UnreadRow::readAgainWanted, this, &SessionDetail::readStatesAgain);
    return m_statesUnread->above(unread->under(m_timeline));
}

void SessionDetail::showUnreadStates()
{
    std::optional<Error> error;
    if (m_session && m_changes.error())
        error = m_changes.error();
    else if (m_session && !m_unreadStates.isEmpty())
        error = m_unreadStates.first();
    //: Above the curve of a session and the lane of its states; %1 is a sentence that says why.
    m_statesUnread->setError(error, tr("Not all states of this time could be read. %1"));
}

void SessionDetail::readStatesAgain()
{
    if (!m_session)
        return;
    if (m_changes.error())
        m_changes.readAgain();
    loadStateBefore(rangeBegin(*m_session));
    loadLink();
}

/// Above the curve; where nothing was said there is no lane.
void SessionDetail::showStates()
{
    m_reported.clear();
    QList<StateSpan> spans;
    if (m_session && m_from.isValid()) {
        QList<EventRecord> changes = m_changes.rows();
        changes.removeIf([this](const EventRecord& change) { return change.station != m_session->station; });
        if (m_before)
            changes.append(*m_before);
        m_reported = stateSpans(changes, m_session->evse, m_from, m_to);
        spans = stateSpans(changes, m_session->evse, m_from, m_to, gaps());
    }
    m_timeline->states().setStates(m_from, m_to, spans);
    m_timeline->states().setVisible(!spans.isEmpty());
    m_chart->setStates(spans);
    showBands(); // when a fee ran follows from the states
}

/// Below the curve; where no price is known there is no lane.
void SessionDetail::showBands()
{
    const QList<PriceSpan> spans = m_session && m_from.isValid() ? m_price->spans(m_from, m_to) : QList<PriceSpan>{};
    m_timeline->prices().setSpans(m_from, m_to, spans, spans.isEmpty() ? QList<PriceSpan>{} : m_price->fees(m_to, m_reported));
    m_timeline->prices().setVisible(!spans.isEmpty());
    m_timeline->refresh();
}

/// At the bottom; where no message is kept there is no lane.
void SessionDetail::showMessageMarks()
{
    const QList<MessageMark> marks = m_session && m_from.isValid() ? m_frames.marks() : QList<MessageMark>{};
    MessageLane& lane = m_timeline->messages();
    lane.setMarks(m_from, m_to, marks, m_frames.readTo(), m_frames.error() ? MessageLane::Rest::Unreadable : MessageLane::Rest::TooMany);
    lane.setVisible(!lane.clusters().isEmpty());
    m_timeline->refresh();
}

void SessionDetail::openMessageAt(const QDateTime& at)
{
    if (!m_session)
        return;
    m_frames.find(at, [this, key = m_session->key](std::optional<RecordId> row) {
        if (!m_session || m_session->key != key)
            return;
        MessagesPlace place = MessagesPlace::ofSession(*m_session);
        place.row = row;
        m_context.host.openPlace(place.text());
    });
}

/// Only where there is news: a reset takes the place in the list away.
void SessionDetail::reloadChanges()
{
    const StationPointer station = m_context.site().station(m_session->station);
    const ConnectorState* connector = station ? station->connector(m_session->evse) : nullptr;
    if (!connector || connector->since == m_changedAt)
        return;
    m_changedAt = connector->since;
    m_changes.reload();
}

/// A car may have been plugged in long before its session: what the connector said last before \a from.
void SessionDetail::loadStateBefore(const QDateTime& from)
{
    m_before.reset();
    api::EventQuery query;
    query.station = m_session->station;
    query.kind = EventKind::StatusChanged;
    query.to = from;
    whenFinished(m_context.history.events(query), this, [this, key = m_session->key](const Result<Page<EventRecord>>& page) {
        if (!m_session || m_session->key != key || !noteRead(m_unreadStates, EventKind::StatusChanged, page))
            return showUnreadStates();
        showUnreadStates();
        const auto ours = std::find_if(page->rows.cbegin(), page->rows.cend(),
                                       [this](const EventRecord& event) { return event.evse == m_session->evse; });
        if (ours == page->rows.cend())
            return;
        m_before = *ours;
        showStates();
    });
}

/// Also from before the session: a charger may have been away when it began.
void SessionDetail::loadLink()
{
    const StationPointer station = m_context.site().station(m_session->station);
    m_isLinked = station && station->link.isOnline;
    for (const EventKind kind : {EventKind::Disconnected, EventKind::Connected}) {
        api::EventQuery query;
        query.station = m_session->station;
        query.kind = kind;
        query.limit = LargestStateList;
        if (m_session->stoppedAt)
            query.to = m_session->stoppedAt->addDays(LongestAwayDays);
        whenFinished(m_context.history.events(query), this, [this, kind, key = m_session->key](const Result<Page<EventRecord>>& page) {
            if (!m_session || m_session->key != key || !noteRead(m_unreadStates, kind, page))
                return showUnreadStates();
            showUnreadStates();
            m_link.removeIf([kind](const EventRecord& event) { return event.kind == kind; });
            m_link += page->rows;
            showStates();
        });
    }
}

/// What is stored lags behind the link as it is now.
QList<LinkGap> SessionDetail::gaps() const
{
    QList<LinkGap> gaps = linkGaps(m_link);
    if (const StationPointer station = m_context.site().station(m_session->station)) {
        const LinkState& link = station->link;
        const bool isAway = !gaps.isEmpty() && !gaps.last().to.isValid();
        if (link.isOnline && isAway)
            gaps.last().to = link.since.value_or(gaps.last().from);
        else if (!link.isOnline && !isAway && link.since && m_session->isRunning())
            gaps.append({*link.since, {}});
    }
    const std::chrono::milliseconds ahead = clockOffset(*m_session);
    for (LinkGap& gap : gaps) {
        gap.from = gap.from.addMSecs(-ahead.count());
        if (gap.to.isValid())
            gap.to = gap.to.addMSecs(-ahead.count());
    }
    return gaps;
}

/// Values come as they are measured.
bool SessionDetail::isLive() const
{
    const StationPointer station = m_session && m_session->isRunning() ? m_context.site().station(m_session->station) : nullptr;
    return station && station->link.isOnline;
}

QWidget* SessionDetail::makeChanges()
{
    m_changeTable = new RecordTable(m_context.themes, QStringLiteral("sessionChangeTable"), tr("Status changes"));
    m_changeTable->setRecords(&m_changes, false);
    m_changeTable->setColumnWidth(int(EventModel::Column::Sign), 32);
    m_changeTable->setColumnFor(int(EventModel::Column::When), widest::dateTimeWithSeconds(m_context.format()));
    m_changeTable->setColumnFor(int(EventModel::Column::What), QStringLiteral("SuspendedEVSE → Charging"));
    m_changeTable->setColumnFor(int(EventModel::Column::Where), QStringLiteral("Underground 12"));
    auto* unread = new UnreadRow(m_context.themes, QStringLiteral("sessionChangesUnread"));
    connect(unread, &UnreadRow::readAgainWanted, &m_changes, &EventModel::readAgain);
    connect(&m_changes, &EventModel::stateChanged, m_changeTable, [this, unread] {
        unread->setError(m_changes.error());
        //: In place of a list of what a connector reported during a session.
        const QString nothing = tr("The charger reported no change of its state in this time");
        m_changeTable->setEmptyText(m_changes.error() ? readErrorSentence(*m_changes.error()) : nothing);
    });
    m_changeTable->filter().setRule([this](int row) {
        const std::optional<EvseId> evse = m_changes.row(row).evse;
        return !m_session || !evse || *evse == m_session->evse;
    });
    return unread->under(m_changeTable);
}

QWidget* SessionDetail::makeMessages()
{
    using Column = SessionMessageModel::Column;
    m_messageTable = new RecordTable(m_context.themes, QStringLiteral("sessionMessageTable"), tr("Messages"));
    m_messageTable->setRecords(&m_messages, false);
    m_messageTable->setColumnFor(int(Column::When), widest::timeWithSeconds(m_context.format()));
    m_messageTable->setColumnFor(int(Column::Direction), tr("from the charger"));
    m_messageTable->setColumnFor(int(Column::Action), QStringLiteral("RemoteStopTransaction ****"));
    auto* unread = new UnreadRow(m_context.themes, QStringLiteral("sessionMessagesUnread"));
    connect(unread, &UnreadRow::readAgainWanted, &m_messages, &SessionMessageModel::readAgain);
    connect(&m_messages, &SessionMessageModel::stateChanged, m_messageTable, [this, unread] {
        unread->setError(m_messages.error());
        //: In place of a list of the messages of a session; old messages are removed after a time that is set.
        const QString nothing = tr("No message of this time is kept");
        m_messageTable->setEmptyText(m_messages.error() ? readErrorSentence(*m_messages.error())
                                                        : m_messages.isLoading() ? tr("Reading …") : nothing);
    });
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
    column->addWidget(unread->under(m_messageTable), 1);
    return messages;
}

/// From a little before the start, when the plug went in, to a little after the end. A charger that was
/// offline reported later: what was received then counts for the messages.
void SessionDetail::loadRecords()
{
    const QDateTime from = rangeBegin(*m_session);
    std::optional<QDateTime> to;
    if (m_session->stoppedAt)
        to = m_session->stoppedAt->addSecs(MarginS);
    m_unreadStates.clear();
    m_changes.setRange(m_session->station, EventKind::StatusChanged, from, to);
    loadStateBefore(from);
    loadLink();
    const MessagesPlace messages = MessagesPlace::ofSession(*m_session);
    const QDateTime begin = messages.from.value_or(m_session->startedAt);
    m_messages.setRange(m_session->station, begin, messages.to);
    m_frames.setRange(m_session->station, begin, messages.to, clockOffset(*m_session));
}

void SessionDetail::loadSamples()
{
    readSamples({});
}

/// Only those newer than the newest that is shown, as long as none can have come late.
void SessionDetail::loadNewSamples()
{
    if (!m_reading.isFinished())
        return;
    const std::optional<LiveValues> live = liveValues();
    readSamples(m_feed.nextFrom(m_context.workspace.now(), live ? live->at : std::nullopt));
}

void SessionDetail::readSamples(const QDateTime& from)
{
    const TransactionKey key = m_session->key;
    m_reading = from.isValid() ? m_context.history.samplesFrom(key, from) : m_context.history.samples(key);
    whenFinished(m_reading, this, [this, read = ++m_reads, from](const Result<QList<MeterSample>>& samples) {
        if (!m_session || read != m_reads)
            return;
        //: In place of a curve; %1 is the meter's value at the start of a session that runs.
        m_chart->setEmptyText(m_session->isRunning() ? tr("No values yet. The meter stood at %1 at the start.")
                                                           .arg(m_context.format().meterRegister(m_session->meterStart))
                                                     : tr("No values were sent"));
        m_problem->setText(samples ? QString() : errorSentence(samples.error()));
        m_problem->setVisible(!samples);
        if (samples)
            takeSamples(from, *samples);
    });
}

/// What the connector said last, while the session runs there.
std::optional<LiveValues> SessionDetail::liveValues() const
{
    const StationPointer station = m_session && m_session->isRunning() ? m_context.site().station(m_session->station) : nullptr;
    const ConnectorState* connector = station ? station->connector(m_session->evse) : nullptr;
    return connector && connector->transaction == m_session->key ? std::optional(connector->live) : std::nullopt;
}

/// All there are at or after \a from; invalid: all.
void SessionDetail::takeSamples(const QDateTime& from, const QList<MeterSample>& samples)
{
    m_problem->setVisible(!m_problem->text().isEmpty() && m_session);
    if (m_feed.take(from, samples)) {
        m_samples.setSamples(m_feed.samples());
        m_signedValues = SignedValuesDialog::signedOf(m_feed.samples());
    }
    m_signed->setVisible(!m_signedValues.isEmpty());
    const std::optional<LiveValues> live = liveValues();
    const SessionSeries series = sessionSeries(m_feed.samples(), m_context.site().site().voltage,
                                               {m_session ? &*m_session : nullptr, live ? &*live : nullptr, m_context.site().site().phases});
    m_power = series.power;
    m_chart->setPower(series.power, series.longestPause);
    m_chart->setOffered(series.offered, series.offerOrigins);
    m_chart->setBattery(series.battery);
    m_chart->setLive(isLive());
    m_from = m_to = {};
    if (m_session) {
        const SessionSpan span = sessionSpan(*m_session, series, m_context.workspace.now());
        m_from = span.from;
        m_to = span.to;
    }
    m_timeline->setSpan(m_from, m_to);
    m_timeline->currents().setCurrents(m_from, m_to, series.currents, series.longestPause);
    m_timeline->currents().setVisible(m_timeline->currents().hasValues());
    showStates();
    showMessageMarks();
}

} // namespace forecourt::ui
