// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The trace of all messages: live, kept, or from a file.
#pragma once

#include "core/api/messageexplainer.h"
#include "core/domain/messagefiltercompletion.h"
#include "ui/models/messagecounter.h"
#include "ui/models/messagemodel.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace forecourt::api {
class TraceFiles;
}

namespace forecourt::ui {

class Badge;
class Button;
class EmptyState;
class FilterChip;
class MessageDetail;
class MessageFilterField;
struct MessagesPlace;
class PageHeader;
class SidePane;
class TextLabel;
class ToggleChip;
class TraceFilesPanel;
class TraceTable;
class UnreadRow;
class ViewStack;

/// What the trace needs besides the page context.
struct MessageServices
{
    const api::MessageExplainer& explainer;
    api::TraceFiles& files;
    std::function<QString()> loadMarks; ///< numbers of rows, comma separated
    std::function<QFuture<Result<void>>(const QString&)> saveMarks;
};

/// Newest at the bottom. Thread: GUI.
class MessagesPage final : public QWidget
{
    Q_OBJECT

public:
    MessagesPage(const PageContext& context, MessageServices services, QWidget* parent = nullptr);

    /// Shows live messages of a filter and a period, at its message, else from the beginning where the period is over.
    void showPlace(const MessagesPlace& place);
    [[nodiscard]] MessageModel& model() { return m_model; }
    [[nodiscard]] TraceFilesPanel& files() { return *m_files; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Chip { Errors, NoReply, Slow, Deviations, NoHeartbeats, Marked };
    static constexpr int CountedChips = int(Chip::Deviations) + 1; ///< the first ones

    [[nodiscard]] QWidget* makeTools();
    [[nodiscard]] QWidget* makeChips();
    [[nodiscard]] QWidget* makeList();
    void makeActions();
    /// False, and says so, while no message is chosen.
    [[nodiscard]] bool hasMessage() const;
    void connectDetail();

    void applyFilter(bool keepRow = true);
    void showFault();
    [[nodiscard]] MessageFilter wholeFilter() const;
    [[nodiscard]] QList<MessageFilter::Term> baseTerms() const;
    [[nodiscard]] bool isOn(Chip chip) const;
    [[nodiscard]] static MessageFilter::Term termOf(Chip chip);
    [[nodiscard]] static QString chipWord(Chip chip);
    [[nodiscard]] static QStringList countedFilters();
    [[nodiscard]] api::MessageQuery countedQuery() const;
    void showCounts();
    void clearQuickFilters();
    [[nodiscard]] QStringList idsOf(const QString& name) const;
    [[nodiscard]] MessageFilterVocabulary vocabulary() const;
    void clearFilter();
    [[nodiscard]] bool isFiltered() const;
    /// \a to empty: up to now, and on.
    void setPeriod(const QDateTime& from, const std::optional<QDateTime>& to, const QString& what);
    void removePeriod();

    void setPaused(bool isPaused);
    void setFollowing(bool isFollowing);
    void goToEnd();
    void updateRunning();
    void updateState();
    void explainEmpty();
    void showCurrent(int row);
    void showMenu(const QModelIndex& index, const QPoint& position);
    void useSource();

    void showFilterText(const QString& text);
    [[nodiscard]] static QString rowsTerm(RecordId first, RecordId last);
    void followExchange();
    void followSession();
    void followSessionOfFile(const MessageRecord& message);
    void showSession(const TransactionRecord& session);
    void onlyThisCharger();
    void toggleMark();
    void loadMarks();
    void copyRow();
    void copyJson();
    void askTime();
    void exportRows();

    PageContext m_context;
    MessageServices m_services;
    MessageModel m_model;
    MessageCounter m_counter;
    QSet<qint64> m_marks;
    std::optional<QDateTime> m_from;
    std::optional<QDateTime> m_to;
    bool m_isStarted = false;
    bool m_isPaused = false;
    PageHeader* m_header;
    Badge* m_badge;
    Button* m_pause;
    ToggleChip* m_follow;
    MessageFilterField* m_filter;
    TextLabel* m_fault;
    TextLabel* m_count;
    QHBoxLayout* m_periodRow;
    QList<ToggleChip*> m_chips;
    FilterChip* m_period = nullptr;
    Button* m_clear;
    Button* m_export;
    Button* m_new;
    TraceFilesPanel* m_files;
    TraceTable* m_table;
    UnreadRow* m_older; ///< what could not be read before the rows, and behind them
    UnreadRow* m_newer;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Button* m_emptyClear;
    Button* m_emptyAgain;
    MessageDetail* m_detail;
    SidePane* m_pane;
};

} // namespace forecourt::ui
