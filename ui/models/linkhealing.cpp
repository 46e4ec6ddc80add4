// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/linkhealing.h"

#include "ui/models/workspace.h"

#include <memory>
#include <utility>

namespace forecourt::ui {

void whenLinkHeals(const Workspace& workspace, QObject* context, std::function<void()> again)
{
    const api::Link* const link = workspace.link();
    if (link == nullptr)
        return;
    const auto wasLost = std::make_shared<bool>(link->state() == api::Link::State::Lost);
    QObject::connect(link, &api::Link::changed, context, [link, wasLost, again = std::move(again)] {
        if (link->state() == api::Link::State::Lost)
            *wasLost = true;
        else if (link->isUp() && std::exchange(*wasLost, false))
            again();
    });
}

} // namespace forecourt::ui
