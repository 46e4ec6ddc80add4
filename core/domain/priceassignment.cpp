// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/priceassignment.h"

#include <algorithm>
#include <array>

namespace forecourt {

namespace {

[[nodiscard]] QString foldedGroup(const QString& group)
{
    return group.trimmed().toCaseFolded();
}

/// The question names what assignments of \a level are made to.
[[nodiscard]] bool isAsked(const PriceQuestion& question, PriceLevel level)
{
    switch (level) {
    case PriceLevel::Site:
    case PriceLevel::Station:
    case PriceLevel::Connector: return true;
    case PriceLevel::Group: return !foldedGroup(question.group).isEmpty();
    case PriceLevel::Person: return question.person.has_value();
    case PriceLevel::Session: return question.transaction.has_value();
    }
    return false;
}

[[nodiscard]] bool isFor(const PriceAssignment& assignment, const PriceQuestion& question)
{
    switch (assignment.level) {
    case PriceLevel::Site: return true;
    case PriceLevel::Station: return assignment.station == question.station;
    case PriceLevel::Connector: return assignment.station == question.station && assignment.evse == question.evse;
    case PriceLevel::Group: return foldedGroup(assignment.group) == foldedGroup(question.group);
    case PriceLevel::Person: return assignment.person == question.person;
    case PriceLevel::Session: return assignment.transaction == question.transaction;
    }
    return false;
}

[[nodiscard]] bool isInForce(const PriceAssignment& assignment, const QDateTime& at)
{
    return (!assignment.from || *assignment.from <= at) && (!assignment.until || at < *assignment.until);
}

/// \a a counts before \a b, both in force at one place.
[[nodiscard]] bool isStronger(const PriceAssignment& a, const PriceAssignment& b)
{
    if (a.from != b.from)
        return a.from && (!b.from || *b.from < *a.from);
    return b.id < a.id;
}

/// What \a level says, as if no stronger one did.
[[nodiscard]] PriceLookup look(PriceLevel level, const PriceQuestion& question, const PriceBook& book)
{
    PriceLookup lookup{level, PriceFinding::NotAsked, {}, {}};
    if (!isAsked(question, level))
        return lookup;
    lookup.finding = PriceFinding::NothingAssigned;
    const PriceAssignment* best = nullptr;
    const PriceAssignment* outside = nullptr; // of those not in force, for the why
    for (const PriceAssignment& assignment : book.assignments) {
        if (assignment.level != level || !isFor(assignment, question))
            continue;
        const PriceAssignment*& place = isInForce(assignment, question.at) ? best : outside;
        if (!place || isStronger(assignment, *place))
            place = &assignment;
    }
    const PriceAssignment* const named = best ? best : outside;
    if (!named)
        return lookup;
    lookup.assignment = named->id;
    lookup.price = named->price;
    const PriceSetting* const setting = book.price(named->price);
    if (!best)
        lookup.finding = PriceFinding::NotInForce;
    else if (!setting || (setting->removedAt && *setting->removedAt <= question.at))
        lookup.finding = PriceFinding::PriceRemoved;
    else if (!book.versionAt(named->price, question.at))
        lookup.finding = PriceFinding::NoVersionYet;
    else
        lookup.finding = PriceFinding::Applies;
    return lookup;
}

} // namespace

const PriceSetting* PriceBook::price(PriceId id) const
{
    const auto found = std::find_if(prices.cbegin(), prices.cend(), [id](const PriceSetting& setting) { return setting.id == id; });
    return found == prices.cend() ? nullptr : &*found;
}

const PriceVersion* PriceBook::version(PriceVersionId id) const
{
    const auto found = std::find_if(versions.cbegin(), versions.cend(), [id](const PriceVersion& version) { return version.id == id; });
    return found == versions.cend() ? nullptr : &*found;
}

const PriceVersion* PriceBook::versionAt(PriceId id, const QDateTime& at) const
{
    const PriceVersion* best = nullptr;
    for (const PriceVersion& version : versions) {
        if (version.price == id && version.validFrom <= at && (!best || best->validFrom <= version.validFrom))
            best = &version;
    }
    return best;
}

PriceDecision decidePrice(const PriceQuestion& question, const PriceBook& book)
{
    constexpr std::array Levels{PriceLevel::Session, PriceLevel::Person, PriceLevel::Group, PriceLevel::Connector, PriceLevel::Station, PriceLevel::Site};
    PriceDecision decision;
    for (const PriceLevel level : Levels) {
        PriceLookup lookup = look(level, question, book);
        if (lookup.finding == PriceFinding::Applies) {
            if (decision.price) {
                lookup.finding = PriceFinding::Overridden;
            } else {
                decision.price = lookup.price;
                decision.version = book.versionAt(*lookup.price, question.at)->id;
                decision.assignment = lookup.assignment;
                decision.level = level;
            }
        }
        decision.looked.append(lookup);
    }
    return decision;
}

} // namespace forecourt
