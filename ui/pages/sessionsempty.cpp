// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionsPage that says why its table is empty, and what can be done about it.
#include "core/base/async.h"
#include "ui/format/words.h"
#include "ui/pages/recordtable.h"
#include "ui/pages/sessionfilterbar.h"
#include "ui/pages/sessionspage.h"
#include "ui/pages/unreadrow.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tabbar.h"

#include <utility>

namespace forecourt::ui {

/// A period alone is no filter: it says which days are looked at.
bool SessionsPage::isFiltered() const
{
    return m_filters->isNarrow();
}

bool SessionsPage::isPeriodEmpty() const
{
    return tab() != Tab::Live && m_filters->hasPeriod() && !isFiltered();
}

void SessionsPage::actOnEmpty()
{
    if (m_stored.error() && tab() != Tab::Live)
        applyFilters();
    else if (isFiltered())
        m_filters->clear();
    else if (m_last)
        showLast();
}

void SessionsPage::forgetLast()
{
    ++m_lastGeneration;
    m_last.reset();
    m_hasNone = false;
    m_isLastWanted = true;
}

/// Asks once whether other days have a session.
void SessionsPage::lookForLast()
{
    if (!std::exchange(m_isLastWanted, false))
        return;
    api::TransactionQuery last = query();
    last.from.reset();
    last.to.reset();
    last.sortBy = api::TransactionQuery::SortBy::Start;
    last.isAscending = false;
    last.limit = 1;
    whenFinished(m_context.history.transactions(last), this,
                 [this, generation = m_lastGeneration](const Result<Page<TransactionRecord>>& page) {
                     if (generation != m_lastGeneration || !page)
                         return;
                     m_hasNone = page->rows.isEmpty();
                     if (!m_hasNone)
                         m_last = page->rows.first();
                     updateState();
                 });
}

void SessionsPage::showLast()
{
    const TransactionRecord last = *m_last;
    m_filters->showMonthOf(last.startedAt);
    m_storedTable->setProperty("wantedKey", last.key.value());
    m_storedTable->setFocus(Qt::OtherFocusReason); // the button goes
}

void SessionsPage::updateState()
{
    const int live = m_live.rowCount();
    m_tabs->setNote(int(Tab::Live), live == 0 ? QString() : m_context.format().number(live));
    const bool isLive = tab() == Tab::Live;
    const int shown = isLive ? m_liveTable->filter().rowCount() : m_stored.rowCount();
    const bool isEmpty = shown == 0 && (isLive || !m_stored.isLoading());
    if (isEmpty)
        explainEmpty();
    m_unread->setError(isLive ? std::optional<Error>() : m_stored.error());
    m_stack->setEmpty(isEmpty);
    showLiveTotals();
    updateBulk();
}

void SessionsPage::explainEmpty()
{
    const bool isLive = tab() == Tab::Live;
    const auto error = isLive ? std::optional<Error>() : m_stored.error();
    const auto show = [this](const QString& title, const QString& text, const QString& action) {
        m_empty->setTitle(title);
        m_empty->setText(text);
        m_emptyAction->setText(action);
        m_emptyAction->setVisible(!action.isEmpty());
    };
    if (!error && isPeriodEmpty())
        lookForLast();
    if (error)
        show(tr("Could not read the sessions"), readErrorSentence(*error), tr("Try again"));
    else if (isFiltered())
        show(tr("No session matches"), isLive ? QString() : tr("Nothing in this period fits the filter."), tr("Clear filter"));
    else if (isLive)
        show(tr("Nobody is charging"), tr("Sessions appear here while they run."), {});
    else if (isPeriodEmpty() && !m_hasNone)
        show(tr("No session in this period"),
             //: %1 is a date and a time.
             m_last ? tr("The last one began %1.").arg(m_context.format().dateTime(m_last->startedAt, m_context.workspace.now())) : QString(),
             m_last ? tr("Show the last one") : QString());
    else if (tab() == Tab::Attention)
        show(tr("Nothing to look at"), tr("Odd sessions are listed here, each with what to do."), {});
    else
        show(tr("No session yet"), tr("The first finished session appears here."), {});
}

} // namespace forecourt::ui
