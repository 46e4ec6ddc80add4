// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Who waits for the answer of which command.
#include "core/remote/commandwatch.h"
#include "tests/support/testprogram.h"

using namespace forecourt;

namespace forecourt::tests::commandwatch {

namespace {

ChangeBatch answered(qint64 id, CommandOutcome outcome)
{
    auto record = std::make_shared<CommandRecord>();
    record->id = CommandId(id);
    record->outcome = outcome;
    ChangeBatch batch;
    batch.commands.append(record);
    return batch;
}

} // namespace

class TestCommandWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerThatIsHereAlreadyIsFound()
    {
        remote::CommandWatch watch;
        watch.take(answered(7, CommandOutcome::Accepted));
        std::optional<Result<CommandRecord>> got;
        watch.await(CommandId(7), [&](const Result<CommandRecord>& record) { got = record; });
        QVERIFY(got.has_value() && got->has_value());
        QCOMPARE((*got)->outcome, CommandOutcome::Accepted);
    }

    /// A service whose database was restored gives numbers once more.
    void anAnswerOfTheLinkBeforeIsNobodysAnswer()
    {
        remote::CommandWatch watch;
        watch.take(answered(7, CommandOutcome::Accepted));
        watch.lose();
        std::optional<Result<CommandRecord>> got;
        watch.await(CommandId(7), [&](const Result<CommandRecord>& record) { got = record; });
        QVERIFY(!got.has_value());
        watch.take(answered(7, CommandOutcome::Rejected));
        QVERIFY(got.has_value() && got->has_value());
        QCOMPARE((*got)->outcome, CommandOutcome::Rejected);
    }

    /// Nor does the order of the old ones push out the new.
    void keepsTheNewestOfThisLink()
    {
        remote::CommandWatch watch;
        for (qint64 id = 1; id <= 400; ++id)
            watch.take(answered(id, CommandOutcome::Accepted));
        watch.lose();
        for (qint64 id = 1; id <= 2; ++id)
            watch.take(answered(id, CommandOutcome::Rejected));
        int got = 0;
        for (qint64 id = 1; id <= 2; ++id)
            watch.await(CommandId(id), [&](const Result<CommandRecord>& record) { got += record && record->outcome == CommandOutcome::Rejected ? 1 : 0; });
        QCOMPARE(got, 2);
    }
};

FORECOURT_TEST(TestCommandWatch)

} // namespace forecourt::tests::commandwatch

#include "tst_commandwatch.moc"
