// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the command palette offers for what was typed.
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractListModel>
#include <QKeySequence>

#include <functional>
#include <optional>

namespace forecourt::ui {

/// One thing that can be done or opened.
struct PaletteEntry
{
    QString id;       ///< remembered when it was used, e.g. "action/menuLearnTag"; never shown
    QString title;
    QString detail;   ///< in ink 2 behind the title: "Charger", "Bay 4, running"
    QString target;   ///< stands before the detail: the charger that is acted on, which is not what is looked for here
    QString keyWords; ///< it is found by the beginnings of these too, behind title and detail; never shown
    QString iconName;
    std::optional<DisplayStatus> status; ///< instead of the icon
    QKeySequence shortcut;
    QString reason;   ///< not empty: it is off, and why
    std::function<void()> run;
    int rank = 0;     ///< of equal hits the lower comes first
};

/// The best first, at most 50; without text what was used last comes first. Thread: GUI.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { EntryDetailRole = Qt::UserRole + 1, EntryIconRole, EntryStatusRole, EntryShortcutRole, EntryReasonRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(QList<PaletteEntry> entries);
    /// What was found elsewhere for \a typed; ignored if that is not what stands there any more.
    void setFound(const QString& typed, QList<PaletteEntry> entries);
    void setTyped(const QString& typed);
    [[nodiscard]] const QString& typed() const { return m_typed; }
    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_shown.at(row); }
    /// Puts it before the others next time.
    void noteUsed(const QString& id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    static constexpr int Most = 50;
    static constexpr int MostUsed = 10;

    void arrange();

    QList<PaletteEntry> m_entries;
    QList<PaletteEntry> m_found;
    QList<PaletteEntry> m_shown;
    QStringList m_used; ///< newest first
    QString m_typed;
};

} // namespace forecourt::ui
