// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The list of tags that a charger keeps itself, and how far it agrees with ours.
#pragma once

#include "core/domain/command.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>

namespace forecourt {

/// Who goes first where a charger's list is too short for all. Stored as its number: grows at the end only.
enum class LocalListPriority {
    RecentUse,        ///< the tags used last
    PeopleFirst,      ///< tags of persons, by name, before tags of nobody
    ThisChargerFirst, ///< tags that may charge at few chargers before those that may everywhere
};

/// What the owner decided about one charger's list.
struct LocalListOptions
{
    bool isAutomatic = true; ///< follow changes of people and tags
    LocalListPriority priority = LocalListPriority::RecentUse;

    bool operator==(const LocalListOptions&) const = default;
};

/// Why the last try did not get through. Stored as its number: grows at the end only.
enum class LocalListProblem {
    None,
    Refused,         ///< answered Failed, also to the whole list
    VersionMismatch, ///< answered VersionMismatch, also to a higher version
    NoAnswer,        ///< no answer, or the link ended first
    Error,           ///< a CALLERROR, or an answer the standard lacks
};

/// What is kept of one charger's list.
struct LocalListRecord
{
    StationId station;
    LocalListOptions options;
    bool isKnown = false;          ///< version and entries are what the charger has confirmed
    int version = 0;               ///< last confirmed one; 0: an empty list
    QList<LocalListEntry> entries; ///< as confirmed, each with a verdict
    std::optional<QDateTime> confirmedAt; ///< UTC
    bool isUnsupported = false;    ///< the charger said that it keeps no list
    LocalListProblem problem = LocalListProblem::None;
    std::optional<QDateTime> problemAt; ///< UTC

    bool operator==(const LocalListRecord&) const = default;
};

/// How a charger's list stands.
enum class LocalListStatus {
    Unknown,      ///< the charger did not say whether it keeps one, or was never asked
    InStep,       ///< it has what we want it to have
    Behind,       ///< it has not: waits for its turn, for the link, or for a person
    Sending,      ///< on its way
    SwitchedOff,  ///< the charger's own setting LocalAuthListEnabled is false
    NotSupported, ///< it keeps no list
    Failed,       ///< behind, and the last try failed (record.problem)
};

/// Everything the window shows of a list; immutable once published.
struct LocalListState
{
    LocalListRecord record;
    LocalListStatus status = LocalListStatus::Unknown;
    QList<LocalListEntry> wanted; ///< as it should be, in order of the tag
    QStringList leftOut;          ///< tags there is no room for, the next one first
    int maximumLength = 0;        ///< LocalAuthListMaxLength; 0: not told
    int maximumPerMessage = 0;    ///< SendLocalListMaxLength; 0: not told

    bool operator==(const LocalListState&) const = default;
};
using LocalListPointer = std::shared_ptr<const LocalListState>;

} // namespace forecourt
