// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which sessions: period, charger, person, remark, text, or just some that were named.
#pragma once

#include "ui/models/updatethrottle.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/periodpreset.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;

namespace forecourt::ui {

class FilterChip;
class RosterBox;

/// Choices follow the site's chargers and people. Thread: GUI.
class SessionFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionFilterBar(const PageContext& context, QWidget* parent = nullptr);

    /// Everything but state and order.
    [[nodiscard]] api::TransactionQuery query() const;
    /// Whether a running \a session is one of them; the period and the text are not looked at.
    [[nodiscard]] bool accepts(const TransactionRecord& session) const;
    [[nodiscard]] QString text() const;
    /// Something narrows the list; the period does not count.
    [[nodiscard]] bool isNarrow() const;
    /// Not all time.
    [[nodiscard]] bool hasPeriod() const;
    void setPeriodVisible(bool isVisible);
    void showAllTime();
    /// Only these, of any time; \a what says which they are and stands in the bar until it is removed. Nothing else narrows
    /// the list. Empty: all again. Emits nothing.
    void showOnly(const QList<TransactionKey>& sessions, const QString& what = {});
    [[nodiscard]] bool isShowingOnly() const { return !m_only.isEmpty(); }
    /// The whole month, in the site's calendar. Emits changed() once.
    void showMonthOf(const QDateTime& at);
    /// Everything of the chosen period. Emits changed() once.
    void clear();
    /// At the right.
    void addTrailing(QWidget* widget);

Q_SIGNALS:
    /// At once for a choice, after a pause for typed text.
    void changed();

private:
    void makePeriod();
    void makeChoices();
    void fillChoices();
    [[nodiscard]] QStringList chargerNames() const;
    void usePreset();
    void announce();
    void clearChoices();

    PageContext m_context;
    QTimer m_typing; ///< a query is asked when typing pauses
    UpdateThrottle m_throttle; ///< an import changes people many times a second
    UpdateThrottle m_chargersThrottle;
    QStringList m_knownChargers; ///< ids and names in the box
    QHBoxLayout* m_row;
    QComboBox* m_period;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_charger;
    RosterBox* m_person;
    QComboBox* m_flag;
    QLineEdit* m_text;
    bool m_isPeriodVisible = true;
    QList<TransactionKey> m_only; ///< empty: any
    FilterChip* m_chip = nullptr; ///< while there are some
};

} // namespace forecourt::ui
