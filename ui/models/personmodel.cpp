// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/personmodel.h"

#include "ui/models/modelroles.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace forecourt::ui {

namespace {
constexpr qsizetype TagsPerSlice = 5'000; ///< looked at in one turn
constexpr qsizetype TagsShown = 20;
} // namespace

PersonModel::PersonModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::personsChanged, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::tokensChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &PersonModel::refresh);
    connect(&workspace, &Workspace::formatChanged, this, [this] { announce(0, ColumnCount - 1); });
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, [this] { m_isLong ? readOn() : gather(); });
    m_following.setSingleShot(true);
    m_following.setInterval(0);
    connect(&m_following, &QTimer::timeout, this, &PersonModel::followOn);
    refresh();
}

void PersonModel::refresh()
{
    const bool wasLong = std::exchange(m_isLong, total() > EagerPeople);
    if (m_isLong && wasLong && total() == m_total) { // none came or went: each charge changes when a tag was last used
        m_toFollow = rowCount();
        m_following.start();
        return;
    }
    m_following.stop();
    m_after.clear();
    m_gathered.clear();
    if (m_isLong) {
        m_total = total();
        return restart();
    }
    for (const PersonRecord& person : m_workspace.site().persons())
        m_gathered.insert(person.id, PersonRow{person, {}, {}});
    gather();
}

void PersonModel::gather()
{
    const QList<TokenRecord> slice = m_workspace.site().tokensAfter(m_after, TagsPerSlice);
    for (const TokenRecord& token : slice) {
        const auto owner = token.person ? m_gathered.find(*token.person) : m_gathered.end();
        if (owner == m_gathered.end())
            continue;
        owner->tags.append(token.value);
        if (token.lastUsedAt && (!owner->lastUsedAt || *owner->lastUsedAt < *token.lastUsedAt))
            owner->lastUsedAt = token.lastUsedAt;
    }
    if (slice.size() == TagsPerSlice) {
        m_after = slice.last().value.toCaseFolded();
        m_turn.start();
        return;
    }
    m_turn.stop();
    QList<PersonRow> rows;
    for (const PersonRecord& person : m_workspace.site().persons())
        rows.append(m_gathered.value(person.id, PersonRow{person, {}, {}}));
    m_gathered.clear();
    replaceRows(rows);
    Q_EMIT readingChanged();
}

void PersonModel::setSieve(Sieve sieve)
{
    m_sieve = std::move(sieve);
    if (m_isLong)
        restart();
}

void PersonModel::restart()
{
    m_turn.stop();
    m_afterPerson = PersonId(0);
    m_wanted = PeoplePerPage;
    resetRows(nextMatches());
    goOnReading();
}

PersonRow PersonModel::rowOfPerson(const PersonRecord& person) const
{
    PersonRow row{person, {}, {}};
    for (const TokenRecord& token : m_workspace.site().tokensOf(person.id, std::numeric_limits<qsizetype>::max())) {
        row.tags.append(token.value);
        if (token.lastUsedAt && (!row.lastUsedAt || *row.lastUsedAt < *token.lastUsedAt))
            row.lastUsedAt = token.lastUsedAt;
    }
    return row;
}

/// Looks at one slice; gives what passes.
QList<PersonRow> PersonModel::nextMatches()
{
    const QList<PersonRecord> slice = m_workspace.site().personsAfter(m_afterPerson, PeoplePerSlice);
    m_isAtEnd = slice.size() < PeoplePerSlice;
    if (!slice.isEmpty())
        m_afterPerson = slice.last().id;
    QList<PersonRow> matches;
    for (const PersonRecord& person : slice) {
        PersonRow row = rowOfPerson(person);
        if (!m_sieve || m_sieve(row))
            matches.append(std::move(row));
    }
    m_wanted -= matches.size();
    Q_EMIT sliceRead(slice.size());
    return matches;
}

void PersonModel::readOn()
{
    appendRows(nextMatches());
    goOnReading();
}

void PersonModel::goOnReading()
{
    if (!m_isAtEnd && m_wanted > 0)
        m_turn.start();
    Q_EMIT readingChanged();
}

/// However many rows were fetched, one slice of them in a turn; those not reached when the next change comes are
/// reached after it.
void PersonModel::followOn()
{
    const int count = std::min({m_toFollow, int(PeoplePerSlice), rowCount()});
    for (int i = 0; i < count && rowCount() > 0; ++i) {
        m_followed = m_followed < rowCount() ? m_followed : 0;
        const PersonId id = row(m_followed).person.id;
        if (const auto now = m_workspace.site().person(id)) {
            upsert(rowOfPerson(*now));
            ++m_followed;
        } else {
            removeId(id);
        }
    }
    m_toFollow -= count;
    Q_EMIT sliceRead(count);
    if (m_toFollow > 0 && rowCount() > 0)
        m_following.start();
}

bool PersonModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_isLong && !m_isAtEnd && !m_turn.isActive();
}

void PersonModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = PeoplePerPage;
    readOn();
}

QString PersonModel::searchText(const PersonRow& row)
{
    return QStringList{row.person.name, row.person.group, row.person.note, row.tags.join(QLatin1Char(' '))}.join(QLatin1Char(' '));
}

int PersonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PersonModel::display(const PersonRow& row, Column column) const
{
    switch (column) {
    case Column::Sign: return {};
    case Column::Name: return row.person.name;
    case Column::Group: return row.person.group;
    case Column::Tags:
        if (row.tags.size() > TagsShown)
            return QString(m_workspace.format().locale().createSeparatedList(row.tags.mid(0, TagsShown)) + QChar(0x2026));
        return row.tags.isEmpty() ? Formatter::missing() : m_workspace.format().locale().createSeparatedList(row.tags);
    case Column::LastUsed: return m_workspace.format().timeOrDate(row.lastUsedAt, m_workspace.now());
    case Column::Note: return row.person.note;
    }
    return {};
}

QVariant PersonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonRow& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::LastUsed)
            return row.lastUsedAt ? QVariant(*row.lastUsedAt) : QVariant();
        return column == Column::Sign ? QVariant(row.person.isBlocked) : display(row, column);
    case KeyRole: return row.person.id.value();
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(row.person.isBlocked ? Sign::Locked : Sign::None);
    case SearchRole: return searchText(row);
    case Qt::ToolTipRole:
        return column == Column::Sign ? QVariant(row.person.isBlocked ? tr("Blocked") : QString())
                                      : display(row, column);
    case Qt::AccessibleTextRole:
        if (column == Column::Sign)
            return row.person.isBlocked ? QVariant(tr("Blocked")) : QVariant();
        return display(row, column);
    default: return {};
    }
}

QVariant PersonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Name: return tr("Name");
    //: Column: tenant, department or the like of a person.
    case Column::Group: return tr("Group");
    case Column::Tags: return tr("Tags");
    case Column::LastUsed: return tr("Last charged");
    case Column::Note: return tr("Note");
    }
    return {};
}

} // namespace forecourt::ui
