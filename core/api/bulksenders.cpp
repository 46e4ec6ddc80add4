// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/api/bulksenders.h"

#include "core/api/listpush.h"
#include "core/base/async.h"

namespace forecourt::api {

namespace {
void runCommand(Engine& engine, CommandRequest request, QObject* context, const BulkDone& done)
{
    whenFinished(engine.run(std::move(request)), context, [done](const Result<CommandRecord>& record) {
        done(record ? Result<BulkAnswer>(*record) : Result<BulkAnswer>(tl::unexpected(record.error())));
    });
}
} // namespace

BulkSender commandSender(Engine& engine, CommandRequest request)
{
    return [&engine, request = std::move(request)](const BulkGoal& goal, QObject* context, const BulkDone& done) {
        CommandRequest own = request;
        own.station = goal.station;
        runCommand(engine, std::move(own), context, done);
    };
}

BulkSender stopSender(Engine& engine, const LiveSite& site, const QString& user)
{
    return [&engine, &site, user](const BulkGoal& goal, QObject* context, const BulkDone& done) {
        const TransactionPointer session = goal.session ? site.transaction(*goal.session) : nullptr;
        if (!session || !session->isRunning())
            return whenFinished(readyFuture(Result<BulkAnswer>(NothingToDo{})), context, done);
        CommandRequest request;
        request.station = session->station;
        request.parameters = RemoteStop{session->id};
        request.user = user;
        runCommand(engine, std::move(request), context, done);
    };
}

BulkSender listSender(LocalLists& lists, const LiveSite& site, bool isWhole, const QString& user)
{
    return [&lists, &site, isWhole, user](const BulkGoal& goal, QObject* context, const BulkDone& done) {
        auto* push = new ListPush(lists, site, goal.station, context); // deletes itself
        push->start(isWhole, user, [done](const Result<LocalListPointer>& list) {
            done(list ? Result<BulkAnswer>(*list) : Result<BulkAnswer>(tl::unexpected(list.error())));
        });
    };
}

} // namespace forecourt::api
