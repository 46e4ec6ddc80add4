// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Security extension, all eleven actions.
#pragma once

#include "core/ocpp/v16/messages/certificates.h"
#include "core/ocpp/v16/messages/securityextension.h"
