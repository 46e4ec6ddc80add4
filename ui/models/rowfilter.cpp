// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowfilter.h"

#include "ui/format/formatter.h"
#include "ui/models/modelroles.h"
#include "ui/widgets/tableview.h"

#include <algorithm>

namespace forecourt::ui {

namespace {
struct SignLook
{
    QString icon;
    Theme::Color color = Theme::Color::Ink2;
};

SignLook lookOf(Sign sign)
{
    switch (sign) {
    case Sign::None: return {};
    case Sign::Done: return {QStringLiteral("check"), Theme::Color::Good};
    case Sign::Waiting: return {QStringLiteral("clock"), Theme::Color::Ink2};
    case Sign::Warning: return {QStringLiteral("triangle-alert"), Theme::Color::Warning};
    case Sign::Critical: return {QStringLiteral("octagon-x"), Theme::Color::Critical};
    case Sign::Person: return {QStringLiteral("user"), Theme::Color::Ink2};
    case Sign::Locked: return {QStringLiteral("lock"), Theme::Color::Ink2};
    }
    return {};
}
} // namespace

RowFilter::RowFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void RowFilter::setSourceModel(QAbstractItemModel* model)
{
    QSortFilterProxyModel::setSourceModel(model);
    if (model == nullptr)
        return;
    // queued: a model may say only after its rows that it reads no more
    connect(model, &QAbstractItemModel::rowsInserted, this, &RowFilter::readOn, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::modelReset, this, &RowFilter::beginReading, Qt::QueuedConnection);
}

void RowFilter::beginReading()
{
    m_pages = 0;
    setPartlyRead(false);
    readOn();
}

void RowFilter::readOn()
{
    QAbstractItemModel* const model = sourceModel();
    if (m_words.isEmpty() || model == nullptr || !model->canFetchMore({}))
        return;
    if (m_pages == MostPages)
        return setPartlyRead(true);
    ++m_pages;
    model->fetchMore({});
}

void RowFilter::setPartlyRead(bool isPartlyRead)
{
    if (isPartlyRead == m_isPartlyRead)
        return;
    m_isPartlyRead = isPartlyRead;
    Q_EMIT isPartlyReadChanged();
}

void RowFilter::setText(const QString& text)
{
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
    beginReading();
}

void RowFilter::setRule(std::function<bool(int)> rule)
{
    m_rule = std::move(rule);
    invalidateFilter();
}

QVariant RowFilter::data(const QModelIndex& index, int role) const
{
    const auto ask = [&](int other) { return QSortFilterProxyModel::data(index, other); };
    switch (role) {
    case TableStatusRole: return ask(StatusRole);
    case TableIconRole: {
        const QVariant sign = ask(SignRole);
        return sign.isValid() ? QVariant(lookOf(sign.value<Sign>()).icon) : ask(TableIconRole);
    }
    case TableIconColorRole: {
        const QVariant sign = ask(SignRole);
        return sign.isValid() ? QVariant(int(lookOf(sign.value<Sign>()).color)) : ask(TableIconColorRole);
    }
    case TableInkRole:
        if (ask(QuietRole).toBool() || ask(Qt::DisplayRole).toString() == Formatter::missing())
            return int(Theme::Color::Ink2);
        return {};
    case TableBlankRole: return ask(Qt::DisplayRole).toString().isEmpty(); // models say "–" themselves
    default: return ask(role);
    }
}

bool RowFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const
{
    return (!m_rule || m_rule(sourceRow)) && hasWords(sourceRow, sourceParent);
}

bool RowFilter::hasWords(int sourceRow, const QModelIndex& sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(sourceRow, 0, sourceParent).data(SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool RowFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(SortRole);
    const QVariant b = right.data(SortRole);
    if (a.isValid() != b.isValid())
        return b.isValid(); // a missing value sorts before every known one
    if (a.userType() == QMetaType::QString && b.userType() == QMetaType::QString)
        return a.toString().localeAwareCompare(b.toString()) < 0; // as the base, which would ask the model again
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace forecourt::ui
