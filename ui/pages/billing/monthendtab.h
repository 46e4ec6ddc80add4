// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The end of a month: what to look at before, locking it, and its statements.
#pragma once

#include "ui/models/monthmodel.h"
#include "ui/pages/documentpress.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>
#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace forecourt::ui {

class Button;
class Card;
class EmptyState;
class RecordTable;
class TextLabel;
class ViewStack;

/// The month to close is chosen by itself: the first that is over and open. Thread: GUI.
class MonthEndTab final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthEndTab(const PageContext& context, QWidget* parent = nullptr);

    void reload();

Q_SIGNALS:
    /// Documents were made, and their files are in place.
    void issued();
    /// The register of documents is another one, whatever became of the files.
    void registerChanged();

private:
    QWidget* makeMonths();
    QWidget* makeFlight();
    QWidget* makeProgress();
    void take(const Result<QList<MonthSummary>>& months);
    void chooseMonth();
    void loadFlight();
    void showFlight();
    void addFinding(const PreflightFinding& finding);
    void openFinding(const PreflightFinding& finding);
    void lock();
    void saveAgain();
    void lockNow(const std::function<void(const QString&)>& failed, const std::function<void()>& locked);
    void makeDocuments(const PressOrder& order);
    void takeOutcome(const PressOrder& order, const Result<PressOutcome>& outcome);
    void updateButtons();
    [[nodiscard]] const MonthSummary* current() const;

    PageContext m_context;
    MonthModel m_model;
    Preflight m_flight;
    int m_generation = 0;
    QTimer m_reload;        ///< a burst of changes passes first
    QFuture<Result<PressOutcome>> m_making;
    std::optional<Error> m_error;
    RecordTable* m_table;
    ViewStack* m_stack;
    EmptyState* m_empty;
    Card* m_card;
    QVBoxLayout* m_findings;
    QWidget* m_working;
    QProgressBar* m_progress;
    Button* m_stop;
    Button* m_lock;
    Button* m_make;
    Button* m_again;
};

} // namespace forecourt::ui
