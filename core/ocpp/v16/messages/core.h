// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Core profile, both directions.
#pragma once

#include "core/ocpp/v16/messages/corecentral.h"
#include "core/ocpp/v16/messages/corestation.h"
