// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What was freed between things that are still in use goes back to the system.
#include "app/common/applicationoptions.h"
#include "app/common/memorytrim.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTest>

#include <malloc.h>
#include <memory>
#include <unistd.h>
#include <vector>

namespace forecourt::tests::memorytrim {

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
constexpr bool HasTrim = true;
#else
constexpr bool HasTrim = false; // another allocator
#endif

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}

class TestMemoryTrim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnInTheProduct();
    void zeroIsNever();
    void gapsGoBack();
    void largeBlocksComeByThemselves();
};

void TestMemoryTrim::isOnInTheProduct()
{
    QVERIFY(app::ApplicationOptions().trimInterval == std::chrono::minutes(5));
    const app::MemoryTrim trim(std::chrono::minutes(5));
    QVERIFY(trim.isOn());
    QVERIFY(trim.interval() == std::chrono::minutes(5));
    QCOMPARE(trim.report().runs, 0);
}

void TestMemoryTrim::zeroIsNever()
{
    const app::MemoryTrim trim(std::chrono::milliseconds(0));
    QVERIFY(!trim.isOn());
}

void TestMemoryTrim::gapsGoBack()
{
    constexpr int Blocks = 64 * 1024;
    constexpr int BlockBytes = 1024;
    std::vector<std::unique_ptr<QByteArray>> blocks;
    blocks.reserve(Blocks);
    for (int i = 0; i < Blocks; ++i)
        blocks.push_back(std::make_unique<QByteArray>(BlockBytes, 'x'));
    for (int i = 0; i < Blocks; ++i) {
        if (i % 64 != 63) // what stays keeps the heap from shrinking by itself
            blocks[size_t(i)].reset();
    }
    const qint64 before = residentBytes();
    app::MemoryTrim trim(std::chrono::milliseconds(0));
    trim.trim();
    QTRY_COMPARE(trim.report().runs, 1);
    if (HasTrim)
        QVERIFY2(residentBytes() < before - qint64(Blocks) * BlockBytes / 2, qPrintable(QString::number(before - residentBytes())));
    trim.trim();
    QTRY_COMPARE(trim.report().runs, 2);
}

void TestMemoryTrim::largeBlocksComeByThemselves()
{
    if (!HasTrim)
        QSKIP("another allocator");
    app::keepLargeBlocksApart();
    { // the library would take all of up to this size from its heaps from now on
        const std::vector<char> larger(16 * 1024 * 1024, 'x');
        QCOMPARE(larger.back(), 'x');
    }
    const auto before = ::mallinfo2();
    const std::vector<char> large(2 * 1024 * 1024, 'x');
    const std::vector<char> small(100 * 1024, 'x');
    const auto after = ::mallinfo2();
    QCOMPARE(large.back(), small.back());
    QCOMPARE(after.hblks - before.hblks, std::size_t(1));
}

FORECOURT_TEST(TestMemoryTrim)

} // namespace forecourt::tests::memorytrim

#include "tst_memorytrim.moc"
