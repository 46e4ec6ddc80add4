// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tokenmodel.h"

#include "ui/models/modelroles.h"
#include "ui/models/names.h"

#include <utility>

namespace forecourt::ui {

TokenModel::TokenModel(Workspace& workspace, QObject* parent) : KeyedTableModel(parent), m_workspace(workspace)
{
    const api::LiveSite& site = workspace.site();
    connect(&site, &api::LiveSite::reset, &m_throttle, &UpdateThrottle::request);
    connect(&site, &api::LiveSite::tokensChanged, &m_throttle, &UpdateThrottle::request);
    connect(&m_throttle, &UpdateThrottle::due, this, &TokenModel::refresh);
    const auto announceAll = [this] { announce(0, ColumnCount - 1); };
    connect(&site, &api::LiveSite::personsChanged, &m_owners, &UpdateThrottle::request);
    connect(&m_owners, &UpdateThrottle::due, this, announceAll);
    connect(&workspace, &Workspace::formatChanged, this, announceAll);
    connect(&workspace, &Workspace::dayChanged, this, announceAll);
    m_turn.setSingleShot(true);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &TokenModel::readOn);
    refresh();
}

void TokenModel::refresh()
{
    const bool wasLong = std::exchange(m_isLong, total() > EagerTags);
    if (!m_isLong) {
        m_turn.stop();
        replaceRows(m_workspace.site().tokens());
    } else if (wasLong && total() == m_total) {
        return follow();
    } else {
        m_total = total();
        restart();
    }
    Q_EMIT readingChanged();
}

qsizetype TokenModel::total() const
{
    return m_workspace.site().tokenCount();
}

void TokenModel::setSieve(Sieve sieve)
{
    m_sieve = std::move(sieve);
    if (m_isLong)
        restart();
}

void TokenModel::restart()
{
    m_turn.stop();
    m_after.clear();
    m_wanted = TagsPerPage;
    resetRows(nextMatches());
    goOnReading();
}

/// Tags changed, but none came or went: each charge changes when one was last used.
void TokenModel::follow()
{
    const QList<TokenRecord> shown = rows();
    for (const TokenRecord& token : shown) {
        if (const auto now = m_workspace.site().token(token.value))
            upsert(*now);
        else
            removeId(idOf(token));
    }
}

/// Looks at one slice; gives what passes.
QList<TokenRecord> TokenModel::nextMatches()
{
    QList<TokenRecord> slice = m_workspace.site().tokensAfter(m_after, TagsPerSlice);
    const qsizetype looked = slice.size();
    m_isAtEnd = looked < TagsPerSlice;
    if (looked > 0)
        m_after = idOf(slice.last());
    if (m_sieve)
        slice.removeIf([this](const TokenRecord& token) { return !m_sieve(token); });
    m_wanted -= slice.size();
    Q_EMIT sliceRead(looked);
    return slice;
}

void TokenModel::readOn()
{
    appendRows(nextMatches());
    goOnReading();
}

void TokenModel::goOnReading()
{
    if (!m_isAtEnd && m_wanted > 0)
        m_turn.start();
    Q_EMIT readingChanged();
}

bool TokenModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_isLong && !m_isAtEnd && !m_turn.isActive();
}

void TokenModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = TagsPerPage;
    readOn();
}

std::optional<PersonRecord> TokenModel::personOf(const TokenRecord& token) const
{
    return token.person ? m_workspace.site().person(*token.person) : std::nullopt;
}

bool TokenModel::isBlocked(const TokenRecord& token) const
{
    const auto person = personOf(token);
    return token.isBlocked || (person && person->isBlocked);
}

bool TokenModel::isExpired(const TokenRecord& token) const
{
    return token.expiresAt && *token.expiresAt <= m_workspace.now();
}

QString TokenModel::statusText(const TokenRecord& token) const
{
    if (token.isBlocked)
        return tr("Blocked");
    if (isBlocked(token))
        //: State of a tag: its owner is blocked.
        return tr("Person blocked");
    if (isExpired(token))
        //: State of a tag: its last day is over.
        return tr("Expired");
    //: State of a tag: it may charge.
    return tr("Valid");
}

QString TokenModel::searchText(const TokenRecord& token) const
{
    const auto person = personOf(token);
    return QStringList{token.value, person ? person->name : QString(), person ? person->group : QString(), token.note,
                       token.groupId, statusText(token)}
        .join(QLatin1Char(' '));
}

QString TokenModel::restrictionText(const TokenRecord& token) const
{
    if (token.stations.isEmpty())
        //: Where a tag may charge.
        return tr("Everywhere");
    QStringList names;
    for (const StationId& station : token.stations)
        names.append(stationName(m_workspace.site(), station));
    return m_workspace.format().locale().createSeparatedList(names);
}

int TokenModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TokenModel::display(const TokenRecord& row, Column column) const
{
    const auto person = personOf(row);
    switch (column) {
    case Column::Sign: return {};
    //: In the column "Person": the tag belongs to nobody.
    case Column::Person: return person ? person->name : tr("(nobody)");
    case Column::Tag: return row.value;
    case Column::Status: return statusText(row);
    case Column::Group: return person ? person->group : QString();
    case Column::ValidUntil:
        if (!row.expiresAt)
            //: In the column "Valid until": for ever.
            return tr("no end");
        return m_workspace.format().dateTime(row.expiresAt, m_workspace.now());
    case Column::Where: return restrictionText(row);
    case Column::LastUsed: return m_workspace.format().timeOrDate(row.lastUsedAt, m_workspace.now());
    case Column::Note: return row.note;
    }
    return {};
}

QVariant TokenModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TokenRecord& row = this->row(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case SortRole:
        if (column == Column::ValidUntil)
            return row.expiresAt ? QVariant(*row.expiresAt) : QVariant();
        if (column == Column::LastUsed)
            return row.lastUsedAt ? QVariant(*row.lastUsedAt) : QVariant();
        return display(row, column == Column::Sign ? Column::Status : column);
    case KeyRole: return row.value.toCaseFolded();
    case SignRole:
        if (column != Column::Sign)
            return {};
        return QVariant::fromValue(isBlocked(row) ? Sign::Locked : isExpired(row) ? Sign::Warning : Sign::None);
    case QuietRole: return column == Column::Person && !row.person;
    case SearchRole: return searchText(row);
    case Qt::ToolTipRole:
        if (column == Column::Sign)
            return statusText(row);
        return column == Column::Where || column == Column::Note ? display(row, column) : QVariant();
    case Qt::AccessibleTextRole: return column == Column::Sign ? QVariant(statusText(row)) : display(row, column);
    default: return {};
    }
}

QVariant TokenModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && Column(section) == Column::Sign)
        return tr("State");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Column::Sign: return QString();
    case Column::Person: return tr("Person");
    case Column::Tag: return tr("Tag");
    case Column::Status: return tr("State");
    //: Column: tenant, department or the like of a person.
    case Column::Group: return tr("Group");
    case Column::ValidUntil: return tr("Valid until");
    //: Column: at which chargers a tag may charge.
    case Column::Where: return tr("Where");
    case Column::LastUsed: return tr("Last used");
    case Column::Note: return tr("Note");
    }
    return {};
}

} // namespace forecourt::ui
