// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Turns findings of the reader into named, numbered deviations.
#pragma once

#include "core/domain/quirk.h"
#include "core/ocpp/schema/issue.h"

#include <QList>
#include <QString>

namespace forecourt::ocpp::v16adapter {

/// Whether a payload was a request of the station or its answer to one of ours.
enum class PayloadSide { Request, Answer };

/// The number in charger-quirks.md §1 that \a issue belongs to, 0 if none.
[[nodiscard]] int quirkNumber(const schema::Issue& issue, PayloadSide side);

/// One deviation per kind of issue; a kind that occurs often is named once, with its first place and
/// the number of places, so that a message counts each quirk once.
[[nodiscard]] QList<Deviation> deviationsOf(const QString& action, const schema::Issues& issues, PayloadSide side);

/// Adds \a deviation unless one of that name is there already.
void addOnce(QList<Deviation>& deviations, Deviation deviation);

} // namespace forecourt::ocpp::v16adapter
