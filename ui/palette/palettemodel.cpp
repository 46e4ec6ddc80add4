// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palettemodel.h"

#include "ui/palette/fuzzymatch.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
constexpr int KeyWordLetter = 900; // a letter of a whole word counts a thousand, one found by chance far less

/// A hit in the detail counts, but less than one in the title; one in the key words less than a word of either.
std::optional<int> scoreOf(const QString& typed, const PaletteEntry& entry)
{
    if (const auto match = fuzzyMatch(typed, entry.title))
        return match->score + 1000;
    const auto match = fuzzyMatch(typed, entry.title + QLatin1Char(' ') + entry.detail);
    std::optional<int> score = match ? std::optional(match->score) : std::nullopt;
    if (beginsWords(typed, entry.keyWords))
        score = std::max(score.value_or(0), KeyWordLetter * static_cast<int>(typed.size()));
    return score;
}

QString detailOf(const PaletteEntry& entry)
{
    QStringList parts{entry.target, entry.detail};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}
} // namespace

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_found.clear();
    arrange();
}

void PaletteModel::setFound(const QString& typed, QList<PaletteEntry> entries)
{
    if (typed != m_typed)
        return;
    m_found = std::move(entries);
    arrange();
}

void PaletteModel::setTyped(const QString& typed)
{
    m_typed = typed;
    m_found.clear();
    arrange();
}

void PaletteModel::noteUsed(const QString& id)
{
    m_used.removeAll(id);
    m_used.prepend(id);
    if (m_used.size() > MostUsed)
        m_used.removeLast();
}

void PaletteModel::arrange()
{
    struct Hit
    {
        int score;
        int rank;
        qsizetype order;
        const PaletteEntry* entry;
    };
    QList<Hit> hits;
    qsizetype order = 0;
    for (const PaletteEntry& entry : std::as_const(m_entries)) {
        const auto score = scoreOf(m_typed, entry);
        const qsizetype used = m_used.indexOf(entry.id);
        const int bonus = used < 0 ? 0 : 20 * (MostUsed - static_cast<int>(used));
        if (score)
            hits.append({*score + bonus, entry.rank, order, &entry});
        ++order;
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return a.score != b.score ? a.score > b.score : a.rank < b.rank;
    });
    beginResetModel();
    m_shown.clear();
    for (const Hit& hit : std::as_const(hits)) {
        if (m_shown.size() < Most)
            m_shown.append(*hit.entry);
    }
    m_shown.append(m_found.mid(0, Most));
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry& entry = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return entry.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.title, detailOf(entry), entry.reason};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case EntryDetailRole: return detailOf(entry);
    case EntryIconRole: return entry.iconName;
    case EntryStatusRole: return entry.status ? QVariant(int(*entry.status)) : QVariant();
    case EntryShortcutRole: return entry.shortcut.toString(QKeySequence::NativeText);
    case EntryReasonRole: return entry.reason;
    default: return {};
    }
}

} // namespace forecourt::ui
