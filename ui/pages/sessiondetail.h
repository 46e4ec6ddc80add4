// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One session: states and curve over time, meter values, facts, and what is odd about it.
#pragma once

#include "ui/charts/chartdata.h"
#include "ui/charts/statespans.h"
#include "ui/models/eventmodel.h"
#include "ui/models/samplefeed.h"
#include "ui/models/samplemodel.h"
#include "ui/models/sessionframes.h"
#include "ui/models/sessionmessagemodel.h"
#include "ui/pages/chargeractions.h"
#include "ui/pages/sessionactions.h"

#include <QFuture>
#include <QMap>
#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;
class QVBoxLayout;

namespace forecourt::ui {

class Badge;
class Button;
class Card;
class KeyValueGrid;
class RecordTable;
class SegmentedSwitch;
class SessionChart;
class SessionPricePart;
class SessionTimeline;
class TextLabel;
class UnreadRow;
class ViewStack;
struct ViewSheet;

/// Follows a running session. Thread: GUI.
class SessionDetail final : public QWidget
{
    Q_OBJECT

public:
    SessionDetail(const PageContext& context, ChargerActions& actions, QWidget* parent = nullptr);

    /// Empty: asks to choose one.
    void setSession(const std::optional<TransactionRecord>& session);
    [[nodiscard]] const std::optional<TransactionRecord>& session() const { return m_session; }
    /// What is shown of it, for paper.
    [[nodiscard]] ViewSheet sheet() const;
    /// Opens it to look at, print and save; nothing without a session.
    void print();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void follow();
    void lookAgain();
    void makeStack(QWidget* parts);
    void makeCurveCard();
    QWidget* makeTimeline();
    void makeFactsCard();
    QWidget* makeButtons();
    void makeMore();
    void showFacts();
    void showChoices();
    void showFigures(const TransactionRecord& session);
    void showFindings();
    void showNote();
    void showLadder();
    void showStates();
    void showBands();
    void showMessageMarks();
    /// The Messages page at the last message at or before \a at, by the times of the session.
    void openMessageAt(const QDateTime& at);
    void reloadChanges();
    void loadStateBefore(const QDateTime& from);
    void loadLink();
    /// What is missing of the states is said, and not drawn as nothing.
    void showUnreadStates();
    void readStatesAgain();
    /// When its charger was away, by the times of the session.
    [[nodiscard]] QList<LinkGap> gaps() const;
    [[nodiscard]] bool isLive() const;
    QWidget* makeChanges();
    QWidget* makeMessages();
    void loadRecords();
    void loadSamples();
    void loadNewSamples();
    void readSamples(const QDateTime& from);
    void takeSamples(const QDateTime& from, const QList<MeterSample>& samples);
    [[nodiscard]] std::optional<LiveValues> liveValues() const;

    PageContext m_context;
    ChargerActions& m_actions;
    SessionActions m_sessionActions;
    std::optional<TransactionRecord> m_session;
    SampleFeed m_feed;
    QFuture<Result<QList<MeterSample>>> m_reading; ///< of values, the latest
    int m_reads = 0;                               ///< an answer to an earlier one is out of date
    SampleModel m_samples;
    EventModel m_changes;
    SessionMessageModel m_messages;
    SessionFrames m_frames;
    std::optional<EventRecord> m_before; ///< the connector's last change before those of m_changes
    QList<EventRecord> m_link;           ///< when the charger came and went
    bool m_isLinked = false;             ///< it was there when that was read
    QMap<EventKind, Error> m_unreadStates; ///< why those around the session could not be read
    QList<StateSpan> m_reported;         ///< as the charger told them, whatever its link did
    std::optional<QDateTime> m_changedAt; ///< the connector's last change when m_changes was read
    QDateTime m_from;                    ///< span of the curve
    QDateTime m_to;
    QTimer m_reload;
    ViewStack* m_views;
    Card* m_curveCard;
    Card* m_factsCard;
    SegmentedSwitch* m_view;
    QStackedWidget* m_stack;
    SessionTimeline* m_timeline;
    SessionChart* m_chart; ///< of the time line
    SessionPricePart* m_price;
    RecordTable* m_table;
    RecordTable* m_changeTable;
    RecordTable* m_messageTable;
    TextLabel* m_problem;
    UnreadRow* m_statesUnread;
    KeyValueGrid* m_facts;
    QVBoxLayout* m_findings;
    TextLabel* m_note;
    TextLabel* m_progress; ///< how a stop is going
    Button* m_close;
    Button* m_stop;
    Button* m_next;
    Button* m_open;
    Button* m_more; ///< everything else that can be done with it
    QAction* m_moreOpen; ///< in place of m_open where that has no room
    QAction* m_signed; ///< only where the charger sent signed values
    QList<MeterSample> m_signedValues;
    QList<ChartPoint> m_power; ///< kW, as the curve shows it
    QAction* m_test;
    Badge* m_testBadge;
    QAction* m_energy; ///< only where the energy is in doubt
    Button* m_openMessages;
};

} // namespace forecourt::ui
