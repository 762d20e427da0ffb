"""Shortest paths in a graph kept as a dict of lists: integer keys, membership, a queue."""

import time


def make_graph(size):
    graph = {}
    for node in range(size):
        graph[node] = [(node * 3 + 1) % size, (node * 5 + 2) % size, (node + 7) % size]
    return graph


def distances(graph, source):
    found = {source: 0}
    frontier = [source]
    while frontier:
        following = []
        for node in frontier:
            for neighbour in graph[node]:
                if neighbour not in found:
                    found[neighbour] = found[node] + 1
                    following.append(neighbour)
        frontier = following
    return found


start = time.perf_counter()
graph = make_graph(40_000)
total = 0
for source in range(0, 40_000, 1000):
    found = distances(graph, source)
    total += max(found.values()) + sum(found.values())
print(total)
print(time.perf_counter() - start)
